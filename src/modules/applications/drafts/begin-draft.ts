import { newId } from '../../../kernel/index.ts'
import type { Answer, Answers, Definition } from '../../catalogue/index.ts'
import { lookUpMission, missionReference, readPlace } from '../../missions/index.ts'
import type { Known } from '../../people/index.ts'
import type { Provenance } from '../records.ts'
import type { Draft, Residence } from './draft.ts'

/** What is known already is filled in, each value with where it came from, so that nobody is asked twice. */
export const prefilled = (
  definition: Definition,
  known: ReadonlyMap<string, Known>,
): { readonly answers: Answers; readonly provenance: Readonly<Record<string, Provenance>> } => {
  const answers: Record<string, Answer> = {}
  const provenance: Record<string, Provenance> = {}
  for (const field of definition.form.flatMap(page => page.fields)) {
    const value = field.prefill === undefined ? undefined : known.get(field.prefill)
    if (value === undefined || value.value === null) continue
    answers[field.id] = value.value as Answer
    provenance[field.id] = {
      source: value.source,
      reportedAt: value.reportedAt,
      verifiedAt: value.verifiedAt,
    }
  }
  return { answers, provenance }
}

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
  return {
    id: newId(now),
    person,
    service: definition.code,
    mission: residence === null ? null : officeFor(residence),
    residence,
    ...prefilled(definition, known),
    next,
    corrects: false,
    revision: 0,
  }
}
