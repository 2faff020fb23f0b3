import type { Example } from '../example.ts'
import { Details } from '../parts/details.tsx'
import { T } from '../reader.tsx'

const summary = { id: 'Saya tidak punya laporan polisi', en: 'I have no police report' }
const text = {
  id: 'Anda tetap dapat memohon. Petugas akan menanyakannya saat wawancara.',
  en: 'You can still apply. The officer will ask about it in the interview.',
}

export const example: Example = {
  title: { id: 'Keterangan tambahan', en: 'Details' },
  states: [
    {
      says: { id: 'Tertutup', en: 'Closed' },
      show: () => (
        <Details summary={summary}>
          <p>
            <T of={text} />
          </p>
        </Details>
      ),
    },
    {
      says: { id: 'Terbuka', en: 'Open' },
      show: () => (
        <Details open summary={summary}>
          <p>
            <T of={text} />
          </p>
        </Details>
      ),
    },
  ],
}
