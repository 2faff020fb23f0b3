import type { Example } from '../example.ts'
import { Hint } from '../parts/hint.tsx'
import { T } from '../reader.tsx'

export const example: Example = {
  title: { id: 'Petunjuk', en: 'Hint' },
  states: [
    {
      says: { id: 'Di bawah pertanyaan', en: 'Below a question' },
      show: () => (
        <Hint>
          <T of={{ id: 'Seperti tertulis di paspor.', en: 'As written in the passport.' }} />
        </Hint>
      ),
    },
  ],
}
