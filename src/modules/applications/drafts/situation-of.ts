import { Temporal } from 'temporal-polyfill'
import { type Day, dayAt } from '../../../kernel/index.ts'
import type { Definition, Situation } from '../../catalogue/index.ts'
import { findMission } from '../../missions/index.ts'
import type { Known } from '../../people/index.ts'
import type { Draft } from './draft.ts'

/** The ministry's zone, for a draft that has no office yet. */
const ministryZone = 'Asia/Jakarta'

/** By whose clock a draft's days are told. */
export const zoneOf = (mission: string | null): string => findMission(mission ?? '')?.timezone ?? ministryZone

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** Completed years on a day; null where the birth date is not known. */
export const ageOn = (born: string | null, today: Day): number | null => {
  if (born === null || !/^\d{4}-\d{2}-\d{2}$/.test(born) || born > today) return null
  return Temporal.PlainDate.from(born).until(Temporal.PlainDate.from(today), { largestUnit: 'years' }).years
}

type Described = Pick<Draft, 'answers' | 'residence' | 'mission'>

/** All that a definition's rules may depend on, for one draft at one moment. */
export const situationOf = (
  definition: Definition,
  { answers, residence, mission }: Described,
  known: ReadonlyMap<string, Known>,
  now: Date,
): Situation => {
  const today = dayAt(now, zoneOf(mission))
  const birth = definition.form
    .flatMap(page => page.fields)
    .find(field => field.prefill === 'person.birthDate')
  const born = textOf(answers[birth?.id ?? '']) ?? textOf(known.get('person.birthDate')?.value)
  return {
    answers,
    today,
    applicant: {
      age: ageOn(born, today),
      nationality: textOf(known.get('person.nationality')?.value),
      residence: residence?.country ?? textOf(known.get('person.residence')?.value),
    },
  }
}
