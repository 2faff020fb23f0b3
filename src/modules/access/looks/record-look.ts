import type { StreamRef } from '../../../journal/index.ts'
import { fact } from '../../../kernel/index.ts'
import type { One } from '../../../platform/database/index.ts'
import type { App, SignedIn } from '../../../web/index.ts'
import type { LookFact } from '../facts.ts'
import type { LookKind } from './look-kinds.ts'
import { lookingRole } from './looking-role.ts'
import type { Purpose } from './purposes.ts'

export type Look = {
  readonly what: LookKind
  /** From the task at hand, or chosen by the person who looks. */
  readonly purpose: Purpose
  /** Whose requests they were: `id` and `mission` of the request, `person` is the citizen's account. */
  readonly applications: readonly { readonly id: string; readonly person: string; readonly mission: string }[]
  /** Which part of it: an id or code, never content. */
  readonly detail?: string
}

const looksStream = (mission: string): StreamRef => ({ id: `looks-${mission}`, mission })

/**
 * Puts a look on record before what was looked at leaves the house: await it, then answer. One fact for each mission
 * whose requests were seen; nothing seen, nothing recorded. What is looked at may be read meanwhile, on the same
 * connection, and is given out once the look is kept.
 */
export const recordLook = async <T = undefined>(
  app: Pick<App, 'journal'>,
  who: SignedIn,
  { what, purpose, applications, detail = undefined }: Look,
  read: (one: One) => Promise<T | undefined> = async () => undefined,
): Promise<T | undefined> => {
  // In one order always, so that two who look at the same missions never wait for each other.
  const byMission = [...Map.groupBy(applications, each => each.mission)].sort(([a], [b]) => (a < b ? -1 : 1))
  if (byMission.length === 0) return undefined
  return app.journal.write(who.id, async entry => {
    const reading = read(entry.tx)
    // Where the look cannot be recorded, that is what is told.
    reading.catch(() => undefined)
    for (const [mission, seen] of byMission) {
      const files = seen.map(({ id, person }) => ({ application: id, person }))
      const role = lookingRole(who, mission)
      await entry.append<LookFact>(
        looksStream(mission),
        [fact('Looked', { what, purpose, role, files, detail: detail ?? null })],
        'any',
      )
    }
    return reading
  })
}
