import type { Example } from '../example.ts'
import { Choice } from '../parts/choice.tsx'
import { TextField } from '../parts/text-field.tsx'

const options = [
  { value: 'expired', label: { id: 'Habis masa berlaku', en: 'It has expired or soon will' } },
  { value: 'full', label: { id: 'Halaman penuh', en: 'Its pages are full' } },
  {
    value: 'lost',
    label: { id: 'Hilang', en: 'It is lost' },
    hint: { id: 'Termasuk dicuri atau ditahan orang lain.', en: 'Also stolen, or kept by somebody else.' },
    reveals: (
      <TextField
        name="police"
        optional
        label={{ id: 'Nomor laporan polisi', en: 'Number of the police report' }}
        width={16}
      />
    ),
  },
  { value: 'damaged', label: { id: 'Rusak', en: 'It is damaged' } },
]

export const example: Example = {
  title: { id: 'Pilihan', en: 'Choice' },
  states: [
    {
      says: {
        id: 'Sebagai judul halaman; satu pilihan membuka isian',
        en: 'As the page’s heading; one option opens a field',
      },
      show: () => (
        <Choice
          name="cause"
          asHeading
          label={{ id: 'Mengapa paspor diganti?', en: 'Why is the passport replaced?' }}
          hint={{ id: 'Pilih satu.', en: 'Choose one.' }}
          options={options}
          value="lost"
        />
      ),
    },
    {
      says: { id: 'Belum dijawab', en: 'Not answered' },
      show: () => (
        <Choice
          name="collect"
          label={{ id: 'Bagaimana paspor diambil?', en: 'How is the passport collected?' }}
          options={[
            { value: 'self', label: { id: 'Saya ambil sendiri', en: 'I collect it myself' } },
            { value: 'post', label: { id: 'Dikirim lewat pos', en: 'By post' } },
          ]}
          problem={{ id: 'Pilih bagaimana paspor diambil.', en: 'Choose how the passport is collected.' }}
        />
      ),
    },
  ],
}
