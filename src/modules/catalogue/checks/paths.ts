import type { ASTNode } from '@marcbachmann/cel-js'
import { type Case, caseOf } from '../case-of.ts'
import { addDays, addMonths } from '../expressions/day-functions.ts'
import { environmentOf } from '../expressions/environment.ts'
import { isMet } from '../expressions/evaluate.ts'
import { readsOf } from '../expressions/reads.ts'
import { scopeOf } from '../expressions/scope.ts'
import type { Definition } from '../language/definition.ts'
import type { Field, FormPage } from '../language/field.ts'
import type { Answer, Answers, Applicant } from '../situation.ts'
import { sitesOf } from './sites.ts'

/** More than this many ways through the answers are not all tried. */
const limit = 20_000

const nobody: Applicant = { age: null, nationality: null, residence: null }

export type Walked = { readonly cases: readonly Case[]; readonly complete: boolean }

/**
 * Every way of answering that can make a difference to the given expressions on a day: each choice, and each date and
 * number on both sides of every figure it is compared with. Ways that a refusing check stops are left out.
 */
export const walkPaths = (definition: Definition, expressions: readonly string[], today: string): Walked => {
  const control = controlFields(definition, expressions)
  const key = [today, ...[...control].sort()].join(' ')
  const ofDefinition = known.get(definition) ?? new Map<string, Walked>()
  known.set(definition, ofDefinition)
  const walked = ofDefinition.get(key) ?? withoutTraces(() => walkAnswers(definition, control, today))
  ofDefinition.set(key, walked)
  return walked
}

/** Rules that depend on the same fields walk the same ways. */
const known = new WeakMap<Definition, Map<string, Walked>>()

/** An expression on an unanswered question ends in an error, by the thousand; to trace each takes most of the time. */
const withoutTraces = <T>(work: () => T): T => {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return work()
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

const walkAnswers = (definition: Definition, control: ReadonlySet<string>, today: string): Walked => {
  const cases: Case[] = []
  let complete = true
  const go = (pages: readonly FormPage[], answers: Answers, applicant: Applicant): void => {
    const [page, ...rest] = pages
    if (cases.length >= limit) {
      complete = false
      return
    }
    const now = caseOf(definition, { answers, applicant, today })
    if (page === undefined) {
      if (!isRefused(definition, now, control)) cases.push(now)
      return
    }
    const fields = page.fields.filter(field => control.has(field.id))
    const choices = now.pages.includes(page)
      ? fields.map(field => [field.id, samples(definition, field, today)] as const)
      : []
    for (const more of combinations(choices)) go(rest, { ...answers, ...more }, applicant)
  }
  for (const applicant of applicants(definition)) go(definition.form, {}, applicant)
  return { cases, complete }
}

/** A check that also reads what was not walked decides nothing: the answer it misses may be any. */
const isRefused = (
  definition: Definition,
  { pages, bindings }: Case,
  control: ReadonlySet<string>,
): boolean =>
  pages.some(page =>
    page.fields.some(field =>
      field.checks.some(
        ({ kind, when }) =>
          kind === 'refuse' &&
          isMet(definition, when, bindings) &&
          readsOf(parse(definition, when)).names.every(
            ({ root, name }) => root !== 'answers' || control.has(name),
          ),
      ),
    ),
  )

const combinations = (choices: readonly (readonly [string, readonly Answer[]])[]): Answers[] =>
  choices.reduce<Answers[]>(
    (found, [id, values]) => found.flatMap(answers => values.map(value => ({ ...answers, [id]: value }))),
    [{}],
  )

/** The fields that the expressions read, directly, through variants, or through the pages that hold those fields. */
const controlFields = (definition: Definition, expressions: readonly string[]): ReadonlySet<string> => {
  const control = new Set<string>()
  const pending = [...expressions]
  for (let text = pending.pop(); text !== undefined; text = pending.pop()) {
    for (const { root, name } of readsOf(parse(definition, text)).names) {
      if (root === 'variant') pending.push(...variantConditions(definition, name))
      if (root !== 'answers' || control.has(name)) continue
      control.add(name)
      const page = definition.form.find(({ fields }) => fields.some(field => field.id === name))
      if (page?.visibleWhen !== undefined) pending.push(page.visibleWhen)
    }
  }
  return control
}

const variantConditions = ({ variants }: Definition, name: string): string[] =>
  variants.filter(variant => variant.id === name).flatMap(variant => variant.values.map(value => value.when))

const environments = new WeakMap<Definition, ReturnType<typeof environmentOf>>()

const parse = (definition: Definition, text: string): ASTNode => {
  const environment = environments.get(definition) ?? environmentOf(scopeOf(definition, 'document'))
  environments.set(definition, environment)
  return environment.parse(text).ast
}

/** Answers that lie on either side of everything the definition compares this field with. */
const samples = (definition: Definition, field: Field, today: string): readonly Answer[] => {
  const empty: Answer[] = field.optional ? [null] : []
  if (field.type === 'yesNo') return [true, false, ...empty]
  if (field.type === 'choice') return [...(field.options ?? []).map(option => option.id), ...empty]
  if (field.type === 'address') return [{ street: 'x', city: 'x', region: '', postcode: '' }, ...empty]
  const compared = sitesOf(definition)
    .map(site => readsOf(parse(definition, site.text)))
    .filter(reads => reads.names.some(({ root, name }) => root === 'answers' && name === field.id))
  const figures = definition.figures.filter(figure =>
    compared.some(reads => reads.names.some(({ root, name }) => root === 'figures' && name === figure.id)),
  )
  if (field.type === 'number')
    return [...new Set([0, 1, ...figures.flatMap(({ value }) => [value - 1, value, value + 1])]), ...empty]
  if (field.type === 'date')
    return [...new Set(figures.flatMap(figure => around(figure, today)).concat(today)), ...empty]
  const literals = compared.flatMap(reads =>
    reads.choices.filter(({ name }) => name === field.id).map(({ choice }) => choice),
  )
  return [...new Set([...literals, 'x']), ...empty]
}

/** Nobody, of whom nothing is known; and, where the definition asks for it, somebody on either side of what it compares. */
const applicants = (definition: Definition): readonly Applicant[] => {
  const asked = sitesOf(definition)
    .map(site => readsOf(parse(definition, site.text)))
    .filter(reads => reads.names.some(({ root }) => root === 'applicant'))
  if (asked.length === 0) return [nobody]
  const ages = definition.figures
    .filter(({ id }) =>
      asked.some(({ names }) => names.some(({ root, name }) => root === 'figures' && name === id)),
    )
    .flatMap(({ value }) => [value - 1, value])
  const literals = (wanted: string) =>
    asked.flatMap(({ choices }) =>
      choices.filter(({ root, name }) => root === 'applicant' && name === wanted).map(({ choice }) => choice),
    )
  const texts = (wanted: string) => new Set([...literals(wanted), 'XX'])
  const people = [...texts('nationality')].flatMap(nationality =>
    [...texts('residence')].flatMap(residence =>
      [...new Set([...ages, 0])].map(age => ({ age, nationality, residence })),
    ),
  )
  return [nobody, ...people]
}

const around = ({ value, unit }: Definition['figures'][number], today: string): string[] => {
  const moves = { years: value * 12, months: value } as const
  const edges =
    unit === 'years' || unit === 'months'
      ? [addMonths(today, -moves[unit]), addMonths(today, moves[unit])]
      : [addDays(today, -value), addDays(today, value)]
  return edges.flatMap(edge => [addDays(edge, -1), edge, addDays(edge, 1)])
}
