import type { Phrase } from '../../kernel/index.ts'
import type { Definition } from '../catalogue/index.ts'
import { agencyName } from './item-name.ts'

const citizen: Phrase = { id: 'pemohon', en: 'the applicant' }
const mission: Phrase = { id: 'perwakilan', en: 'the mission' }

/** With whom a request waits: the citizen, the mission, or an agency of its definition. */
export const waitingWords = (waitingFor: string, definition: Definition): Phrase => {
  if (waitingFor === 'citizen') return citizen
  return waitingFor === 'mission' ? mission : agencyName(definition, waitingFor)
}
