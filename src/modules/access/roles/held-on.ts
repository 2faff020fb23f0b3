import { dayAt } from '../../../kernel/index.ts'
import type { HeldRole } from '../../../web/index.ts'
import { zoneOf } from './zone-of.ts'

/** Of these dated roles, those held at this moment. Both days are whole days in the mission's zone, the last included. */
export const heldOn = <H extends Pick<HeldRole, 'mission' | 'from' | 'to'>>(
  roles: readonly H[],
  now: Date,
): readonly H[] =>
  roles.filter(({ mission, from, to }) => {
    const today = dayAt(now, zoneOf(mission))
    return from <= today && (to === null || today <= to)
  })
