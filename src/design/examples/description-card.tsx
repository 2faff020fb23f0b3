import type { Example } from '../example.ts'
import { Cards, DescriptionCard } from '../parts/description-card.tsx'
import { Tag } from '../parts/tag.tsx'
import { T } from '../reader.tsx'

export const example: Example = {
  title: { id: 'Kartu', en: 'Card' },
  states: [
    {
      says: { id: 'Layanan untuk dipilih', en: 'Services to choose from' },
      show: () => (
        <Cards>
          <DescriptionCard
            level={3}
            title={{ id: 'Lapor diri', en: 'Report residence' }}
            href="/services/lapor-diri"
          >
            <p>
              <T
                of={{
                  id: 'Beri tahu perwakilan bahwa Anda tinggal di luar negeri. Gratis.',
                  en: 'Tell the mission that you live abroad. Free.',
                }}
              />
            </p>
          </DescriptionCard>
          <DescriptionCard
            level={3}
            title={{ id: 'Penggantian paspor', en: 'Passport replacement' }}
            href="/services/passport-replacement"
            aside={<Tag tone="info" label={{ id: 'Sedang diisi', en: 'In progress' }} />}
          >
            <p>
              <T
                of={{
                  id: 'Untuk paspor yang habis masa berlaku, penuh, hilang atau rusak.',
                  en: 'For a passport that has expired, is full, lost or damaged.',
                }}
              />
            </p>
          </DescriptionCard>
        </Cards>
      ),
    },
    {
      says: { id: 'Tanpa tautan', en: 'Without a link' },
      show: () => (
        <DescriptionCard level={3} title="KBRI Kuala Lumpur">
          <p>233, Jalan Tun Razak</p>
        </DescriptionCard>
      ),
    },
  ],
}
