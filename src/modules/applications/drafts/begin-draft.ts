import { newId } from '../../../kernel/index.ts'
import type { Definition } from '../../catalogue/index.ts'
import { lookUpMission, missionReference, readPlace } from '../../missions/index.ts'
import type { Known } from '../../people/index.ts'
import type { Draft, Residence } from './draft.ts'
import { knownAt, type Prefilled, prefill } from './prefill.ts'
import { answersFromResidence } from './residence-answers.ts'
import { situationOf } from './situation-of.ts'

const residenceOf = (known: ReadonlyMap<string, Known>): Residence | null => {
  const country = known.get('person.residence')?.value
  const subdivision = known.get('person.residenceArea')?.value
  if (typeof country !== 'string') return null
  // A part that is known from an earlier country does not belong to this one.
  const isPartOf = typeof subdivision === 'string' && subdivision.startsWith(`${country}-`)
  return { country, subdivision: isPartOf ? subdivision : null }
}

/** The one office for a place; null where none, or more than one, is *the* one. */
export const officeFor = ({ country, subdivision }: Residence): string | null => {
  const place = readPlace({ country, subdivision })
  return 'value' in place ? lookUpMission(missionReference(), place.value).office : null
}

/** The office that a new request of hers would go to; null until she says where she lives. */
export const officeOf = (known: ReadonlyMap<string, Known>): string | null => {
  const residence = residenceOf(known)
  return residence === null ? null : officeFor(residence)
}

/** What her residence answers follows the place as it is read here, not each known value by itself. */
const withResidence = (definition: Definition, filled: Prefilled, residence: Residence | null): Prefilled =>
  residence === null
    ? filled
    : { ...filled, answers: { ...filled.answers, ...answersFromResidence(definition, residence) } }

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
    ...withResidence(definition, prefill(definition, situation, knownAt(known, residence)), residence),
    next,
    corrects: false,
    said: {},
    revision: 0,
  }
}
