import type { Example } from '../example.ts'
import { SummaryList } from '../parts/summary-list.tsx'

export const example: Example = {
  title: { id: 'Ringkasan jawaban', en: 'Summary list' },
  states: [
    {
      says: {
        id: 'Periksa jawaban, dengan asal dan tautan ubah',
        en: 'Check your answers, with sources and change links',
      },
      show: () => (
        <SummaryList
          rows={[
            {
              label: { id: 'Nama lengkap', en: 'Full name' },
              value: 'Sari Wulandari',
              source: {
                id: 'Dari paspor Anda, diperiksa 3 November 2026',
                en: 'From your passport, checked 3 November 2026',
              },
              change: { href: '/apply/name' },
            },
            {
              label: { id: 'Nama dalam aksara lain', en: 'Name in another script' },
              value: 'ساري وولانداري',
              change: { href: '/apply/other-name' },
            },
            {
              label: { id: 'Nomor telepon', en: 'Phone number' },
              value: '',
              change: { href: '/apply/phone' },
            },
          ]}
        />
      ),
    },
    {
      says: { id: 'Rapat, tanpa ubah', en: 'Compact, nothing to change' },
      show: () => (
        <SummaryList
          compact
          rows={[
            { label: { id: 'Nomor', en: 'Number' }, value: 'KL-2026-000118' },
            { label: { id: 'Layanan', en: 'Service' }, value: 'lapor-diri' },
          ]}
        />
      ),
    },
  ],
}
