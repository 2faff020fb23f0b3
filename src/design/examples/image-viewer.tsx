import type { Example } from '../example.ts'
import { ImageViewer } from '../parts/image-viewer.tsx'
import { samplePage } from '../samples/sample-page.ts'

const href = ({ page, zoom, turn }: { page: number; zoom: number; turn: number }) =>
  `?page=${page}&zoom=${zoom}&turn=${turn}`
const pages = [{ src: samplePage }, { src: samplePage }]

export const example: Example = {
  title: { id: 'Penampil dokumen', en: 'Document viewer' },
  states: [
    {
      says: { id: 'Utuh', en: 'Whole' },
      show: () => (
        <ImageViewer
          label={{ id: 'Paspor lama', en: 'Old passport' }}
          pages={pages}
          state={{ page: 1, zoom: 1, turn: 0 }}
          href={href}
        />
      ),
    },
    {
      says: { id: 'Diperbesar dan diputar', en: 'Enlarged and turned' },
      show: () => (
        <ImageViewer
          label={{ id: 'Izin tinggal', en: 'Residence permit' }}
          pages={pages}
          state={{ page: 2, zoom: 2, turn: 90 }}
          href={href}
        />
      ),
    },
  ],
}
