import type { Example } from '../example.ts'
import { VisuallyHidden } from '../parts/visually-hidden.tsx'
import { T } from '../reader.tsx'

export const example: Example = {
  title: { id: 'Hanya untuk pendengar', en: 'For listeners only' },
  states: [
    {
      says: { id: 'Melengkapi tautan pendek', en: 'Completes a short link' },
      show: () => (
        <a href="/apply/name">
          <T of={{ id: 'Ubah', en: 'Change' }} />
          <VisuallyHidden>
            {' '}
            <T of={{ id: 'nama lengkap', en: 'full name' }} />
          </VisuallyHidden>
        </a>
      ),
    },
  ],
}
