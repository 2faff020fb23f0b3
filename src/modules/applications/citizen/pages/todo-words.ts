import type { Wording } from '../../../../design/index.ts'
import type { Words } from '../../../../kernel/index.ts'
import type { Todo } from '../todos.ts'

const words: Words<Todo> = {
  correct: { id: 'perbaiki permohonan', en: 'correct the request' },
  come: { id: 'datang ke perwakilan', en: 'come to the mission' },
  pay: { id: 'bayar di loket', en: 'pay at the counter' },
  collect: { id: 'ambil hasilnya', en: 'collect the result' },
}

/** What she has to do, in one line. */
export const todosInWords = (todos: readonly Todo[], say: (wording: Wording) => string): string =>
  todos.map(todo => say(words[todo])).join(', ')
