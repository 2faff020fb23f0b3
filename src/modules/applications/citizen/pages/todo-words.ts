import type { Wording } from '../../../../design/index.ts'
import type { Phrase, Words } from '../../../../kernel/index.ts'
import type { Todo } from '../todos.ts'

const words: Words<Todo> = {
  correct: { id: 'perbaiki permohonan', en: 'correct the request' },
  come: { id: 'datang ke perwakilan', en: 'come to the mission' },
  pay: { id: 'bayar di loket', en: 'pay at the counter' },
  collect: { id: 'ambil hasilnya', en: 'collect the result' },
}

const rest: Phrase = { id: '{left} di perwakilan', en: '{left} at the mission' }

/** What she has to do, in one line; of a visit that has begun, what is left of it. */
export const todosInWords = (
  todos: readonly Todo[],
  left: Phrase | null,
  say: (wording: Wording) => string,
): string =>
  todos
    .map(todo =>
      todo === 'come' && left !== null ? say(rest).replace('{left}', say(left)) : say(words[todo]),
    )
    .join(', ')
