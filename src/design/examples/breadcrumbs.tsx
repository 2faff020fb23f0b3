import type { Example } from '../example.ts'
import { Breadcrumbs } from '../parts/breadcrumbs.tsx'

export const example: Example = {
  title: { id: 'Jejak halaman', en: 'Breadcrumbs' },
  states: [
    {
      says: { id: 'Dua tingkat', en: 'Two levels' },
      show: () => (
        <Breadcrumbs
          trail={[
            { href: '/', label: { id: 'Beranda', en: 'Home' } },
            { href: '/services', label: { id: 'Layanan', en: 'Services' } },
          ]}
        />
      ),
    },
  ],
}
