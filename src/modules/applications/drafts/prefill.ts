import {
  type Answer,
  type Answers,
  type Definition,
  type Field,
  isOfPlace,
  pagesFor,
  prefillsFor,
  type Situation,
} from '../../catalogue/index.ts'
import type { Place } from '../../missions/index.ts'
import type { Known } from '../../people/index.ts'
import type { Provenance } from '../records.ts'

/** Answers that the platform gives itself, each with where it came from. */
export type Prefilled = {
  readonly answers: Answers
  readonly provenance: Readonly<Record<string, Provenance>>
}

const fillIn = (fields: readonly Field[], known: ReadonlyMap<string, Known>): Prefilled => {
  const answers: Record<string, Answer> = {}
  const provenance: Record<string, Provenance> = {}
  for (const field of fields) {
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

/** Who does not know her part of a country is not taken for somebody who lives in another. */
const isSamePlace = (one: Place | null, other: Place | null): boolean =>
  one !== null &&
  other !== null &&
  one.country === other.country &&
  (one.subdivision === null || other.subdivision === null || one.subdivision === other.subdivision)

/** What is known of her that holds where she lives: the address she had elsewhere does not. */
export const knownAt = (
  known: ReadonlyMap<string, Known>,
  residence: Place | null,
): ReadonlyMap<string, Known> =>
  new Map([...known].filter(([key, { place }]) => !isOfPlace(key) || isSamePlace(place, residence)))

/** What is known already is filled in, each value with where it came from, so that nobody is asked twice. */
export const prefill = (
  definition: Definition,
  situation: Situation,
  known: ReadonlyMap<string, Known>,
): Prefilled => fillIn(prefillsFor(definition, situation), known)

/** What answers of one page change in others: some are filled in, some are about somebody else now and forgotten. */
export type Refilled = Prefilled & { readonly forgotten: readonly string[] }

type Before = {
  readonly situation: Situation
  readonly residence: Place | null
  readonly provenance: Prefilled['provenance']
}

/**
 * What becomes of the answers about the place where she lives, as she says that she lives elsewhere: they are asked
 * anew, or are those she once gave for that place. What she wrote herself stays while she corrects the part of the
 * country, or says for the first time where she lives; in another country it cannot be true.
 */
export const refillElsewhere = (
  definition: Definition,
  before: Before,
  residence: Place,
  known: ReadonlyMap<string, Known>,
): Refilled => {
  if (isSamePlace(before.residence, residence)) return { answers: {}, provenance: {}, forgotten: [] }
  const { situation, provenance } = before
  const hasMoved = before.residence !== null && before.residence.country !== residence.country
  const isOwn = ({ id }: Field) => situation.answers[id] !== undefined && provenance[id] === undefined
  const ofPlace = definition.form
    .flatMap(page => page.fields)
    .filter(({ prefill: offered, reuse }) => isOfPlace(offered ?? '') || isOfPlace(reuse ?? ''))
  const open = ofPlace.filter(field => hasMoved || !isOwn(field))
  const offered = prefillsFor(definition, situation).filter(field => open.includes(field))
  return { ...fillIn(offered, knownAt(known, residence)), forgotten: open.map(({ id }) => id) }
}

/** Of a request that is being corrected: what she sent, as far as it is about the same person again. */
const sentOf = (fields: readonly Field[], sent: Prefilled): Prefilled => {
  const only = <V>(of: Readonly<Record<string, V>>) =>
    Object.fromEntries(Object.entries(of).filter(([id]) => fields.some(field => field.id === id)))
  return { answers: only(sent.answers), provenance: only(sent.provenance) }
}

/** Which of these questions are asked now, and were never answered. */
const openIn = (definition: Definition, situation: Situation, fields: readonly Field[]): readonly Field[] => {
  const asked = pagesFor(definition, situation).flatMap(page => page.fields.map(({ id }) => id))
  return fields.filter(({ id }) => asked.includes(id) && situation.answers[id] === undefined)
}

/**
 * A mother who says that the passport is for her child is not shown her own name in the child's place. In a correction,
 * where `sent` is what she sent, she who goes back to whom it was for finds what she had sent; and a question that her
 * answers open is filled in as a new request has it from its first page.
 */
export const refill = (
  definition: Definition,
  before: Situation,
  given: Answers,
  known: ReadonlyMap<string, Known>,
  sent: Prefilled | null = null,
): Refilled => {
  const offeredBy = (answers: Answers) => prefillsFor(definition, { ...before, answers })
  const offeredBefore = offeredBy(before.answers)
  const answers = { ...before.answers, ...given }
  const offered = offeredBy(answers)
  const isGiven = ({ id }: Field): boolean => Object.hasOwn(given, id)
  const gone = offeredBefore.filter(field => !offered.includes(field) && !isGiven(field))
  const come = offered.filter(field => !offeredBefore.includes(field) && !isGiven(field))
  const forgotten = [...gone, ...come]
  const opened = sent === null ? [] : openIn(definition, { ...before, answers }, offered)
  const filled = fillIn([...come, ...opened], known)
  const offeredThen = sent === null ? [] : offeredBy(sent.answers)
  const again = forgotten.filter(field => offeredThen.includes(field) === offered.includes(field))
  const back = sent === null ? { answers: {}, provenance: {} } : sentOf(again, sent)
  return {
    answers: { ...filled.answers, ...back.answers },
    provenance: { ...filled.provenance, ...back.provenance },
    forgotten: forgotten.map(({ id }) => id),
  }
}
