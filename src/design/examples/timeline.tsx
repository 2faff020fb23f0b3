import type { Example } from '../example.ts'
import { Timeline } from '../parts/timeline.tsx'
import { T } from '../reader.tsx'

const zone = 'Asia/Kuala_Lumpur'

export const example: Example = {
  title: { id: 'Riwayat', en: 'Timeline' },
  states: [
    {
      says: { id: 'Yang terbaru dulu', en: 'The latest first' },
      show: () => (
        <Timeline
          entries={[
            {
              at: '2026-11-24T03:10:00.000Z',
              zone,
              title: { id: 'Perbaikan diminta', en: 'A correction was asked for' },
              by: { id: 'Petugas KBRI Kuala Lumpur', en: 'Officer, KBRI Kuala Lumpur' },
              body: (
                <T
                  of={{
                    id: 'Pasfoto terlalu gelap. Ambil lagi dengan cahaya dari depan.',
                    en: 'The photograph is too dark. Take it again with light from the front.',
                  }}
                />
              ),
            },
            {
              at: '2026-11-23T08:41:00.000Z',
              zone,
              title: { id: 'Permohonan dikirim', en: 'The request was sent' },
              by: 'Sari Wulandari',
            },
          ]}
        />
      ),
    },
  ],
}
