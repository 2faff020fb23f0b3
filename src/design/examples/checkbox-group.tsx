import type { Example } from '../example.ts'
import { CheckboxGroup } from '../parts/checkbox-group.tsx'

export const example: Example = {
  title: { id: 'Kotak centang', en: 'Checkboxes' },
  states: [
    {
      says: { id: 'Beberapa boleh dipilih', en: 'Several may be chosen' },
      show: () => (
        <CheckboxGroup
          name="wrong"
          label={{ id: 'Apa yang perlu diperbaiki pemohon?', en: 'What must the applicant correct?' }}
          hint={{ id: 'Pilih semua yang sesuai.', en: 'Choose all that apply.' }}
          value={['photo']}
          options={[
            { value: 'photo', label: { id: 'Pasfoto', en: 'Photograph' } },
            {
              value: 'address',
              label: { id: 'Alamat', en: 'Address' },
              hint: { id: 'Tidak sama dengan izin tinggal.', en: 'Differs from the residence permit.' },
            },
            { value: 'permit', label: { id: 'Izin tinggal', en: 'Residence permit' } },
          ]}
        />
      ),
    },
    {
      says: { id: 'Satu pernyataan, belum dicentang', en: 'One statement, not ticked' },
      show: () => (
        <CheckboxGroup
          name="true"
          label={{ id: 'Pernyataan', en: 'Statement' }}
          problem={{ id: 'Centang bahwa yang Anda tulis benar.', en: 'Tick that what you wrote is true.' }}
          options={[{ value: 'yes', label: { id: 'Yang saya tulis benar', en: 'What I wrote is true' } }]}
        />
      ),
    },
  ],
}
