import type { Example } from '../example.ts'
import { AtTime } from '../parts/at-time.tsx'
import { Stat, Stats } from '../parts/stat.tsx'

const asOf = () => <AtTime at="2026-11-24T03:10:00.000Z" zone="Asia/Kuala_Lumpur" />

export const example: Example = {
  title: { id: 'Angka', en: 'Figure' },
  states: [
    {
      says: { id: 'Dengan arti, penyebut dan waktunya', en: 'With its meaning, denominator and time' },
      show: () => (
        <Stats asOf={asOf()}>
          <Stat
            label={{ id: 'Tepat waktu', en: 'On time' }}
            value="87 %"
            of={{ id: 'dari 213', en: 'of 213' }}
            meaning={{
              id: 'Permohonan yang diputus sebelum batas waktunya, bulan ini.',
              en: 'Requests decided before their due time, this month.',
            }}
          />
          <Stat
            label={{ id: 'Menunggu', en: 'Waiting' }}
            value={14}
            meaning={{
              id: 'Permohonan lengkap yang belum diputus.',
              en: 'Complete requests not yet decided.',
            }}
          />
        </Stats>
      ),
    },
  ],
}
