import { chosenPurposes, type Purpose } from '../../../access/index.ts'
import type { Sent } from '../../application.ts'

/** What a file is opened for follows from the task it stands at; null where none is left, and the person must say. */
export const purposeOf = (request: Sent, maySign: boolean): Purpose | null => {
  switch (request.status) {
    case 'submitted':
      return request.asked === null && request.done.length > 0 ? 'check-correction' : 'check-request'
    case 'correction-asked':
    case 'paused':
      return 'process-request'
    case 'complete':
      return maySign ? 'decide-request' : 'process-request'
    case 'granted':
      return 'hand-over'
    case 'rejected':
    case 'withdrawn':
    case 'handed-over':
      return null
  }
}

/**
 * The purpose of this look: one that people may choose, as the address says it, or that of the task. A task's own
 * purpose is never believed from an address: the task itself must be there.
 */
export const chosenPurpose = (asked: string | null, task: Purpose | null): Purpose | null =>
  chosenPurposes.find(each => each === asked) ?? task
