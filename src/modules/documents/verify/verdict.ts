import { type Day, dayAt } from '../../../kernel/index.ts'
import type { One } from '../../../platform/database/index.ts'
import { type MissionDisplay, missionForDisplay } from '../../missions/index.ts'
import { type DocumentRow, findByCode } from '../find-document.ts'

/** What anyone who holds the paper is told. Nothing of the person it is about. */
export type Verdict = {
  readonly document: DocumentRow
  readonly mission: MissionDisplay
  readonly state: 'genuine' | 'revoked'
  /** The day, in the mission's zone, from which it is no longer good. A cancelled document was never to be relied on. */
  readonly revokedOn: Day | null
}

export const findVerdict = async (db: One, typed: string): Promise<Verdict | null> => {
  const document = await findByCode(db, typed)
  if (document === null) return null
  const mission = missionForDisplay(document.mission)
  const ended = document.revokedAt ?? document.voidedAt
  return {
    document,
    mission,
    state: ended === null ? 'genuine' : 'revoked',
    revokedOn: ended === null ? null : dayAt(ended, mission.timezone),
  }
}
