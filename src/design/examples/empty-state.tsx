import type { Example } from '../example.ts'
import { ButtonLink } from '../parts/button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { T } from '../reader.tsx'

export const example: Example = {
  title: { id: 'Masih kosong', en: 'Empty state' },
  states: [
    {
      says: { id: 'Dengan langkah berikutnya', en: 'With what to do next' },
      show: () => (
        <EmptyState title={{ id: 'Anda belum punya permohonan', en: 'You have no request yet' }}>
          <p>
            <T
              of={{
                id: 'Mulai dengan lapor diri, sekitar lima menit.',
                en: 'Begin by reporting your residence, about five minutes.',
              }}
            />
          </p>
          <ButtonLink href="/services/lapor-diri" label={{ id: 'Lapor diri', en: 'Report residence' }} />
        </EmptyState>
      ),
    },
    {
      says: { id: 'Tidak ada yang cocok', en: 'Nothing matches' },
      show: () => (
        <EmptyState
          title={{ id: 'Tidak ada permohonan dengan nomor itu', en: 'No request has that number' }}
        />
      ),
    },
  ],
}
