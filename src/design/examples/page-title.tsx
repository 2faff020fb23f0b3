import type { Example } from '../example.ts'
import { PageTitle } from '../parts/page-title.tsx'
import { Tag } from '../parts/tag.tsx'

export const example: Example = {
  title: { id: 'Judul halaman', en: 'Page title' },
  states: [
    {
      says: { id: 'Dengan keterangan dan keadaan', en: 'With a caption and a state' },
      show: () => (
        <PageTitle
          caption="KL-2026-000118"
          title={{ id: 'Penggantian paspor', en: 'Passport replacement' }}
          aside={<Tag tone="info" label={{ id: 'Diperiksa', en: 'Being checked' }} />}
        />
      ),
    },
  ],
}
