import { dayAt } from '../../../kernel/index.ts'
import type { HeldRole, Who } from '../../../web/index.ts'
import { heldNow } from '../roles/held-now.ts'
import { partyOf } from '../roles/role-words.ts'
import { zoneOf } from '../roles/zone-of.ts'
import type { SessionRow } from './session-row.ts'

/**
 * Who a live session stands for at this moment. What counts is the door: a citizen's sign-in carries no role of an
 * officer, nor an officer's the citizen's. An officer whose last role has ended is nobody.
 */
export const whoOf = (row: SessionRow, now: Date): Who => {
  const { id, account, name, door, citizenAccount } = row
  if (door === 'citizen') {
    const from = dayAt(row.accountOpenedAt, zoneOf(null))
    const citizen: HeldRole = { role: 'citizen', mission: null, from, to: null, delegatedBy: null }
    return {
      party: 'citizen',
      id: account,
      name,
      role: 'citizen',
      mission: null,
      held: [citizen],
      session: id,
    }
  }
  const held = heldNow(account, row.roles, now)
  const first = held.find(each => each.delegatedBy === null)
  if (first === undefined) return { party: 'nobody' }
  const { role, mission } = first
  return {
    party: partyOf(role),
    id: account,
    name,
    role,
    mission,
    held,
    session: id,
    ...(citizenAccount === null ? {} : { citizenAccount }),
  }
}
