import type { Act, Definition } from '../../catalogue/index.ts'
import type { Sent } from '../application.ts'
import { stepsNow } from '../take-step.ts'
import type { LetterNews } from './letter-news.ts'

/** What the citizen herself has to do now; empty: nothing but wait, or nothing at all. */
export type Todo = 'correct' | 'come' | 'pay' | 'collect'

const actsOf: Readonly<Record<Todo, readonly Act[]>> = {
  correct: ['correct'],
  come: ['attendance', 'biometrics', 'interview'],
  pay: ['payment'],
  collect: ['hand-over'],
}

const order: readonly Todo[] = ['correct', 'come', 'pay', 'collect']

/**
 * Read from the same table of steps that officers work by, so that she is never told what they would refuse. She is not
 * sent to fetch anything with a letter that has ended.
 */
export const todosOf = (request: Sent, definition: Definition, letter: LetterNews): readonly Todo[] => {
  const acts = stepsNow(request, definition)
    .map(step => step.act)
    .filter(act => act !== 'hand-over' || letter?.kind !== 'ended')
  return order.filter(todo => acts.some(act => actsOf[todo].includes(act)))
}
