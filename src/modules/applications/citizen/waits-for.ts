import { type Definition, isEnd } from '../../catalogue/index.ts'
import type { Sent } from '../application.ts'

/** With whom a request waits: `citizen`, `mission`, or an agency of its definition; null where nothing more is to come. */
export const waitsFor = (request: Sent, definition: Definition): string | null => {
  const { status } = request
  if (isEnd(definition, status)) return null
  switch (status) {
    case 'submitted':
    case 'complete':
      return 'mission'
    case 'correction-asked':
      return 'citizen'
    case 'paused':
      return request.pauses.find(pause => pause.to === null)?.waitingFor ?? 'mission'
    // What was granted is there to be fetched.
    case 'granted':
      return 'citizen'
    case 'rejected':
    case 'withdrawn':
    case 'handed-over':
      return null
  }
}
