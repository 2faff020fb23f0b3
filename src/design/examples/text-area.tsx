import type { Example } from '../example.ts'
import { TextArea } from '../parts/text-area.tsx'

const label = { id: 'Ceritakan bagaimana paspor hilang', en: 'Tell us how the passport was lost' }

export const example: Example = {
  title: { id: 'Isian beberapa baris', en: 'Text area' },
  states: [
    {
      says: { id: 'Dengan batas panjang', en: 'With a limit' },
      show: () => (
        <TextArea
          name="story"
          label={label}
          hint={{
            id: 'Di mana, kapan, dan apa yang Anda lakukan sesudahnya.',
            en: 'Where, when, and what you did afterwards.',
          }}
          limit={500}
        />
      ),
    },
    {
      says: { id: 'Terlalu panjang', en: 'Too long' },
      show: () => (
        <TextArea
          name="long-story"
          label={label}
          value={'Di bus, hari Senin. '.repeat(8)}
          limit={100}
          problem={{
            id: 'Pendekkan sampai 100 huruf; sekarang 160.',
            en: 'Shorten to 100 characters; now 160.',
          }}
        />
      ),
    },
  ],
}
