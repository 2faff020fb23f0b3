import type { HeldRole } from '../../../web/index.ts'
import type { RoleRow } from '../sessions/session-row.ts'
import { heldOn } from './held-on.ts'

/**
 * Of all rows about an account, the roles it holds at this moment. A signature counts only while its lender is head of
 * that mission and its borrower an officer there: it ends with either, whatever days were written.
 */
export const heldNow = (account: string, rows: readonly RoleRow[], now: Date): readonly HeldRole[] => {
  const today = heldOn(rows, now)
  const holds = (who: string, role: string, mission: string | null) =>
    today.some(
      each =>
        each.account === who && each.role === role && each.mission === mission && each.delegatedBy === null,
    )
  return today
    .filter(
      ({ account: holder, mission, delegatedBy }) =>
        holder === account &&
        (delegatedBy === null ||
          (holds(delegatedBy, 'head-of-mission', mission) && holds(account, 'officer', mission))),
    )
    .map(({ role, mission, from, to, delegatedBy }) => ({ role, mission, from, to, delegatedBy }))
}
