import type { Example } from '../example.ts'
import { BackLink } from '../parts/back-link.tsx'

export const example: Example = {
  title: { id: 'Tautan kembali', en: 'Back link' },
  states: [
    {
      says: { id: 'Ke halaman sebelumnya', en: 'To the page before' },
      show: () => <BackLink href="/apply/2" />,
    },
    {
      says: { id: 'Dengan nama tujuan', en: 'Naming where it leads' },
      show: () => (
        <BackLink href="/worklist" label={{ id: 'Kembali ke daftar kerja', en: 'Back to the worklist' }} />
      ),
    },
  ],
}
