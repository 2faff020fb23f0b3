import type { Example } from '../example.ts'
import { SearchBox } from '../parts/search-box.tsx'

export const example: Example = {
  title: { id: 'Kotak cari', en: 'Search box' },
  states: [
    {
      says: { id: 'Terisi, menyimpan saringan', en: 'Filled in, keeping a filter' },
      show: () => (
        <SearchBox
          action="/demo/design/search-box"
          label={{ id: 'Cari permohonan', en: 'Search requests' }}
          hint={{ id: 'Nomor, nama atau nomor paspor.', en: 'Number, name or passport number.' }}
          value="Sari"
          keep={{ state: 'paused' }}
        />
      ),
    },
  ],
}
