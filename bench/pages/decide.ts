import { sql } from 'kysely'
import type { Bench, Scene } from '../bench.ts'
import { loadReady } from '../load/load.ts'
import { type SignedInBrowser, signIn } from '../sessions.ts'
import { inRounds } from './rounds.ts'

/** Requests that wait for a decision: enough for every round, few enough that their letters are set meanwhile. */
const waiting = 1_500

const heads = async ({ place, loaded }: Scene): Promise<ReadonlyMap<string, SignedInBrowser>> => {
  const browsers = new Map<string, SignedInBrowser>()
  for (const [mission, { head }] of loaded.staff) browsers.set(mission, await signIn(place, head, 'officer'))
  return browsers
}

/** A head of mission grants: facts, the next number of a register, the letter's job. Letters are set in the background. */
export const decide: Bench = {
  name: 'decide',
  run: async scene => {
    await loadReady(scene.place.journal, scene.loaded, waiting)
    const browsers = await heads(scene)
    const found = await sql<{ id: string; mission: string; version: number }>`
      select f.id, f.mission, f.version from applications.files f
      where f.service = 'passport-replacement' and 'decide' = any(f.next)
      order by md5(f.id::text)`.execute(scene.place.store.db)
    const left = [...found.rows]
    const each = Math.floor(left.length / scene.connections.length / scene.rounds / 1.1)
    scene.say(`${left.length} requests wait for a decision, at most ${each} a round`)
    return inRounds(scene, {
      ...{ bench: 'decide', of: 'grant', most: each },
      isRight: ({ status, location }) => status === 303 && location.includes('done=decide'),
      next: () => {
        const next = left.pop()
        const browser = browsers.get(next?.mission ?? '')
        if (next === undefined || browser === undefined) return null
        const form = { _csrf: browser.csrf, seen: String(next.version), outcome: 'grant' }
        const path = `/desk/applications/${next.id}/decision`
        return { method: 'POST', path, cookie: browser.cookie, form }
      },
    })
  },
}
