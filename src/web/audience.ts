import type { Audience } from './route.ts'
import type { Who } from './who.ts'

/** Whether this person may ask at all; what they then see of it is narrowed in the query. */
export const isAmong = (who: Who, audience: Audience): boolean => {
  if (audience === 'anyone') return true
  if (who.party === 'nobody') return false
  if (audience === 'signed-in') return true
  if (audience === 'citizen') return who.party === 'citizen'
  if (audience === 'staff') return who.party !== 'citizen'
  return who.held.some(held => audience.includes(held.role)) || audience.includes(who.role)
}
