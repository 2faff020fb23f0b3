import type { Who } from '../../../../web/index.ts'
import type { Purpose } from '../../../access/index.ts'
import type { Filters } from './read-filters.ts'

/**
 * What a list's names are looked at for: all open work, to find what to do; one state, for the task that stands there.
 * Ended requests have no task left, so null: the reader must say.
 */
export const listPurpose = (who: Who, mission: string, { status, purpose }: Filters): Purpose | null => {
  if (purpose !== null) return purpose
  const decides =
    who.party !== 'nobody' &&
    who.held.some(held => held.mission === mission && held.role === 'head-of-mission')
  switch (status) {
    case null:
      return 'find-work'
    case 'submitted':
      return 'check-request'
    case 'complete':
      return decides ? 'decide-request' : 'process-request'
    case 'correction-asked':
    case 'paused':
      return 'process-request'
    case 'granted':
      return 'hand-over'
    case 'granted-for-good':
    case 'rejected':
    case 'withdrawn':
    case 'handed-over':
      return null
  }
}
