import { newId } from '../../../kernel/index.ts'
import type { Definition } from '../../catalogue/index.ts'
import { lookUpMission, missionReference, readPlace } from '../../missions/index.ts'
import type { Known } from '../../people/index.ts'
import type { Draft, Residence } from './draft.ts'
import { prefill } from './prefill.ts'
import { situationOf } from './situation-of.ts'

const residenceOf = (known: ReadonlyMap<string, Known>): Residence | null => {
  const country = known.get('person.residence')?.value
  const subdivision = known.get('person.residenceArea')?.value
  if (typeof country !== 'string') return null
  return { country, subdivision: typeof subdivision === 'string' ? subdivision : null }
}

/** The one office for a place; null where none, or more than one, is *the* one. */
export const officeFor = ({ country, subdivision }: Residence): string | null => {
  const place = readPlace({ country, subdivision })
  return 'value' in place ? lookUpMission(missionReference(), place.value).office : null
}

type Begun = { readonly person: string; readonly definition: Definition; readonly next: string | null }

/** A new draft, as far as the platform can fill it in. */
export const beginDraft = (
  { person, definition, next }: Begun,
  known: ReadonlyMap<string, Known>,
  now: Date,
): Draft => {
  const residence = residenceOf(known)
  const mission = residence === null ? null : officeFor(residence)
  const situation = situationOf(definition, { answers: {}, residence, mission }, known, now)
  return {
    id: newId(now),
    person,
    service: definition.code,
    mission,
    residence,
    ...prefill(definition, situation, known),
    next,
    corrects: false,
    revision: 0,
  }
}
