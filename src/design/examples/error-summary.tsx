import type { Example } from '../example.ts'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Form } from '../parts/form.tsx'
import { TextField } from '../parts/text-field.tsx'

const problems = {
  'full-name': { id: 'Tulis nama lengkap Anda.', en: 'Enter your full name.' },
  town: { id: 'Tulis kota tempat tinggal Anda.', en: 'Enter the city you live in.' },
}

export const example: Example = {
  title: { id: 'Ringkasan yang perlu diperbaiki', en: 'Error summary' },
  states: [
    {
      says: {
        id: 'Di atas halaman, menerima fokus, menuju tiap isian',
        en: 'At the top, takes the focus, leads to each field',
      },
      show: () => (
        <div class="stack">
          <ErrorSummary problems={problems} />
          <Form action="/demo/design/error-summary" problems={problems}>
            <TextField name="full-name" label={{ id: 'Nama lengkap', en: 'Full name' }} />
            <TextField name="town" label={{ id: 'Kota', en: 'City' }} />
          </Form>
        </div>
      ),
    },
    {
      says: { id: 'Tanpa masalah tidak tampil', en: 'Without problems it does not appear' },
      show: () => <ErrorSummary problems={{}} />,
    },
  ],
}
