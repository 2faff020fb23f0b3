import type { Example } from '../example.ts'
import { DateField } from '../parts/date-field.tsx'
import { Form } from '../parts/form.tsx'

const born = { id: 'Tanggal lahir', en: 'Date of birth' }

export const example: Example = {
  title: { id: 'Tanggal', en: 'Date field' },
  states: [
    {
      says: { id: 'Kosong', en: 'Empty' },
      show: () => (
        <DateField
          name="born"
          label={born}
          birthday
          hint={{ id: 'Seperti 27 3 1991.', en: 'Such as 27 3 1991.' }}
        />
      ),
    },
    {
      says: { id: 'Terisi, dengan asalnya', en: 'Filled in, with where it came from' },
      show: () => (
        <DateField
          name="expires"
          label={{ id: 'Paspor berlaku sampai', en: 'Passport valid until' }}
          value="2026-12-05"
          source={{ id: 'Dari lapor diri Anda', en: 'From your report of residence' }}
        />
      ),
    },
    {
      says: { id: 'Satu kotak salah', en: 'One box is wrong' },
      show: () => (
        <Form
          action="/demo/design/date-field"
          answers={{ 'lost-day': '12', 'lost-month': '13', 'lost-year': '2026' }}
          problems={{
            'lost-month': {
              id: 'Bulan adalah angka 1 sampai 12.',
              en: 'The month is a number from 1 to 12.',
            },
          }}
        >
          <DateField name="lost" label={{ id: 'Kapan paspor hilang?', en: 'When was the passport lost?' }} />
        </Form>
      ),
    },
  ],
}
