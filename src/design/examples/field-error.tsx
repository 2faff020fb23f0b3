import type { Example } from '../example.ts'
import { FieldError } from '../parts/field-error.tsx'

export const example: Example = {
  title: { id: 'Yang salah pada satu isian', en: 'Field error' },
  states: [
    {
      says: { id: 'Bagian lain menampilkannya sendiri', en: 'The fields show it themselves' },
      show: () => <FieldError problem={{ id: 'Tulis nomor paspor.', en: 'Enter the passport number.' }} />,
    },
  ],
}
