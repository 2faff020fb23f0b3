import type { Role, Who } from '../../../web/index.ts'
import { findMission, type Mission } from '../../missions/index.ts'

/** Roles whose work is on the desk. */
export const deskRoles = ['officer', 'head-of-mission'] as const satisfies readonly Role[]

/** The missions at whose desk this person works today, each once. */
export const deskMissions = (who: Who): readonly Mission[] => {
  if (who.party === 'nobody') return []
  const codes = who.held
    .filter(({ role }) => deskRoles.some(each => each === role))
    .flatMap(({ mission }) => (mission === null ? [] : [mission]))
  return [...new Set(codes)].flatMap(code => findMission(code) ?? [])
}

/** The mission asked for, or the only one; null where several are held and none is named. */
export const chosenMission = (missions: readonly Mission[], asked: string | null): Mission | null =>
  asked === null
    ? missions.length === 1
      ? (missions[0] ?? null)
      : null
    : (missions.find(({ code }) => code === asked) ?? null)
