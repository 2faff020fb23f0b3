import { sql } from 'kysely'
import { chanceFrom } from '../../tests/chance.ts'
import type { Bench, Scene } from '../bench.ts'
import type { Answer } from '../measure/drive.ts'
import { type SignedInBrowser, signIn } from '../sessions.ts'
import { inRounds } from './rounds.ts'

/** One officer of every office, signed in. */
const officers = async ({ place, loaded }: Scene): Promise<ReadonlyMap<string, SignedInBrowser>> => {
  const browsers = new Map<string, SignedInBrowser>()
  for (const [mission, staff] of loaded.staff) {
    const [officer] = staff.officers
    if (officer !== undefined) browsers.set(mission, await signIn(place, officer, 'officer'))
  }
  return browsers
}

const isPage = ({ status, body }: Answer): boolean => status === 200 && body.includes('</html>')

/** The list of an office's open work, offices as often as requests come to them. */
export const worklist: Bench = {
  name: 'worklist',
  run: async scene => {
    const [browsers, chance] = [await officers(scene), chanceFrom(11)]
    return inRounds(scene, {
      ...{ bench: 'worklist', of: 'page', isRight: isPage },
      next: () => {
        const mission = scene.loaded.pickMission(chance)
        const cookie = browsers.get(mission)?.cookie ?? ''
        return { method: 'GET', path: `/desk?mission=${mission}`, cookie }
      },
    })
  },
}

/** A whole file: answers, documents, payments, history. Ended ones too, for a question about them. */
export const file: Bench = {
  name: 'file',
  run: async scene => {
    const [browsers, chance] = [await officers(scene), chanceFrom(12)]
    const found = await sql<{ id: string; mission: string }>`
      select id, mission from applications.files order by md5(id::text) limit 5000`.execute(
      scene.place.store.db,
    )
    return inRounds(scene, {
      ...{ bench: 'file', of: 'page', isRight: isPage },
      next: () => {
        const { id, mission } = chance.pick(found.rows)
        const cookie = browsers.get(mission)?.cookie ?? ''
        return { method: 'GET', path: `/desk/applications/${id}?purpose=answer-question`, cookie }
      },
    })
  },
}
