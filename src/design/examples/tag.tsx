import type { Example } from '../example.ts'
import { Tag } from '../parts/tag.tsx'

export const example: Example = {
  title: { id: 'Label keadaan', en: 'Tag' },
  states: [
    {
      says: { id: 'Kata dulu, warna kemudian', en: 'The word first, the colour second' },
      show: () => (
        <p class="row">
          <Tag label={{ id: 'Draf', en: 'Draft' }} />{' '}
          <Tag tone="info" label={{ id: 'Diperiksa', en: 'Being checked' }} />{' '}
          <Tag tone="positive" label={{ id: 'Dikabulkan', en: 'Granted' }} />{' '}
          <Tag tone="warning" label={{ id: 'Menunggu Anda', en: 'Waiting for you' }} />{' '}
          <Tag tone="negative" label={{ id: 'Ditolak', en: 'Rejected' }} />
        </p>
      ),
    },
  ],
}
