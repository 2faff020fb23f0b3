import { sql } from 'kysely'
import { chanceFrom } from '../../tests/chance.ts'
import type { Bench } from '../bench.ts'
import { inRounds } from './rounds.ts'

/** The page behind a document's QR code, for somebody who is not signed in. */
export const verify: Bench = {
  name: 'verify',
  run: async scene => {
    const chance = chanceFrom(13)
    const found = await sql<{ code: string }>`
      select code from documents.letters order by code limit 5000`.execute(scene.place.store.db)
    return inRounds(scene, {
      ...{ bench: 'verify', of: 'page' },
      isRight: ({ status, body }) => status === 200 && body.includes('</html>'),
      next: () => ({ method: 'GET', path: `/v/${chance.pick(found.rows).code}` }),
    })
  },
}
