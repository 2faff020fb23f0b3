import type { Example } from '../example.ts'
import { Source } from '../parts/source.tsx'

export const example: Example = {
  title: { id: 'Asal data', en: 'Source of a value' },
  states: [
    {
      says: { id: 'Dengan waktu diperiksa', en: 'With when it was checked' },
      show: () => (
        <Source
          of={{
            id: 'Dari paspor Anda, diperiksa 3 November 2026',
            en: 'From your passport, checked 3 November 2026',
          }}
        />
      ),
    },
  ],
}
