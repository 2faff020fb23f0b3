import type { Example } from '../example.ts'
import { Pagination } from '../parts/pagination.tsx'

export const example: Example = {
  title: { id: 'Halaman daftar', en: 'Pagination' },
  states: [
    {
      says: { id: 'Di tengah', en: 'In the middle' },
      show: () => (
        <Pagination previous="?page=1" next="?page=3" note={{ id: '51–100 dari 213', en: '51–100 of 213' }} />
      ),
    },
    {
      says: { id: 'Di awal', en: 'At the beginning' },
      show: () => (
        <Pagination next="?page=2" label={{ id: 'Halaman daftar, awal', en: 'Pages, beginning' }} />
      ),
    },
    {
      says: { id: 'Satu halaman saja', en: 'One page only' },
      show: () => <Pagination note={{ id: '12 permohonan', en: '12 requests' }} />,
    },
  ],
}
