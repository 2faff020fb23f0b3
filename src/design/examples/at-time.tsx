import type { Example } from '../example.ts'
import { AtTime } from '../parts/at-time.tsx'

export const example: Example = {
  title: { id: 'Waktu dalam teks', en: 'Instant in a text' },
  states: [
    {
      says: { id: 'Dengan zona waktu', en: 'With its time zone' },
      show: () => <AtTime at="2026-11-24T03:10:00.000Z" zone="Asia/Kuala_Lumpur" />,
    },
  ],
}
