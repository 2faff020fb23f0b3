import type { Example } from '../example.ts'
import { OnDay } from '../parts/on-day.tsx'

export const example: Example = {
  title: { id: 'Tanggal dalam teks', en: 'Day in a text' },
  states: [
    { says: { id: 'Dengan nama hari', en: 'With the weekday' }, show: () => <OnDay day="2026-11-24" /> },
  ],
}
