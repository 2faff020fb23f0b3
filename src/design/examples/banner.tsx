import type { Example } from '../example.ts'
import { Banner } from '../parts/banner.tsx'
import { T } from '../reader.tsx'

export const example: Example = {
  title: { id: 'Pemberitahuan', en: 'Banner' },
  states: [
    {
      says: { id: 'Kabar', en: 'News' },
      show: () => (
        <Banner
          tone="info"
          title={{ id: 'Perwakilan tutup 25 Desember', en: 'The mission is closed on 25 December' }}
        >
          <p>
            <T
              of={{
                id: 'Hari itu tidak dihitung dalam batas waktu.',
                en: 'The day does not count towards the deadline.',
              }}
            />
          </p>
        </Banner>
      ),
    },
    {
      says: { id: 'Berhasil', en: 'Success' },
      show: () => (
        <Banner tone="success" title={{ id: 'Jawaban sudah disimpan', en: 'Your answers are saved' }} />
      ),
    },
    {
      says: { id: 'Peringatan', en: 'Warning' },
      show: () => (
        <Banner
          tone="warning"
          title={{ id: 'Kami menunggu perbaikan Anda', en: 'We are waiting for your correction' }}
        >
          <p>
            <a href="/applications/1/correction">
              <T of={{ id: 'Perbaiki pasfoto', en: 'Correct the photograph' }} />
            </a>
          </p>
        </Banner>
      ),
    },
    {
      says: { id: 'Penolakan oleh aturan', en: 'A rule said no' },
      show: () => (
        <Banner
          tone="refusal"
          title={{ id: 'Berkas ini baru saja berubah', en: 'This file has just changed' }}
        >
          <p>
            <T
              of={{
                id: 'Wati mencatat kehadiran pukul 10.14. Periksa lagi sebelum memutuskan.',
                en: 'Wati recorded the attendance at 10:14. Look again before deciding.',
              }}
            />
          </p>
        </Banner>
      ),
    },
  ],
}
