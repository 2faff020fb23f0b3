import type { Phrase } from '../../../../kernel/index.ts'
import type { Definition } from '../../../catalogue/index.ts'
import { waitingWords } from '../../waiting-words.ts'

const you: Phrase = { id: 'Anda', en: 'you' }

/** With whom it waits, said to the citizen herself. */
export const waitingForYou = (waitingFor: string, definition: Definition): Phrase =>
  waitingFor === 'citizen' ? you : waitingWords(waitingFor, definition)
