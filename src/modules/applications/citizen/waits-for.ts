import { type Definition, isEnd } from '../../catalogue/index.ts'
import type { Sent } from '../application.ts'
import type { LetterNews } from './letter-news.ts'
import { todosOf } from './todos.ts'

/**
 * Whose turn it is: `citizen`, `mission`, or an agency of its definition; null where nothing more is to come. While she is
 * awaited at the counter it is hers, though the service clock runs on: it stops for named pauses only. A letter that has ended is
 * the mission's to replace.
 */
export const waitsFor = (request: Sent, definition: Definition, letter: LetterNews): string | null => {
  const { status } = request
  if (letter?.kind === 'ended') return 'mission'
  if (isEnd(definition, status)) return null
  switch (status) {
    case 'submitted':
      return 'mission'
    case 'complete':
      return todosOf(request, definition, letter).length > 0 ? 'citizen' : 'mission'
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
