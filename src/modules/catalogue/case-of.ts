import { type Bindings, isMet, type Value } from './expressions/evaluate.ts'
import type { Definition } from './language/definition.ts'
import type { FormPage } from './language/field.ts'
import { type Answer, type Answers, addressLine, type Situation } from './situation.ts'
import { workedOnce } from './worked-once.ts'

/** One application as its definition sees it: what is asked, what counts, which kind of case it is. */
export type Case = {
  readonly pages: readonly FormPage[]
  /** The answers of the pages that are asked. Hidden answers are kept elsewhere, and never part of the case. */
  readonly answers: Answers
  readonly variant: Readonly<Record<string, string>>
  readonly bindings: Bindings
}

/** Page by page, so that a page hidden by an earlier answer takes its own answers out of everything that follows. */
const workOut = (definition: Definition, { answers, applicant, today }: Situation): Case => {
  const pages: FormPage[] = []
  const active: Record<string, Answer> = {}
  const bound: Record<string, Value> = {}
  const figures = Object.fromEntries(definition.figures.map(({ id, value }) => [id, BigInt(value)]))
  const asked: Bindings = { answers: bound, applicant: boundOf(applicant), figures, variant: {}, today }

  for (const page of definition.form) {
    if (!isMet(definition, page.visibleWhen, asked)) continue
    pages.push(page)
    for (const { id } of page.fields) {
      const answer = answers[id]
      if (answer === undefined) continue
      active[id] = answer
      const value = boundValue(answer)
      if (value !== undefined) bound[id] = value
    }
  }

  const variant = Object.fromEntries(
    definition.variants.flatMap(({ id, values }) => {
      const fits = values.find(value => isMet(definition, value.when, asked))
      return fits === undefined ? [] : [[id, fits.id] as const]
    }),
  )
  return { pages, answers: active, variant, bindings: { ...asked, variant } }
}

/** What a definition's rules see of a situation: the pages asked, the answers that count, the kind of case. */
export const caseOf = workedOnce(workOut)

const boundValue = (answer: Answer): Value | undefined => {
  if (answer === null || answer === '') return undefined
  if (typeof answer === 'number') return BigInt(answer)
  return typeof answer === 'object' ? addressLine(answer) : answer
}

const boundOf = (known: Situation['applicant']): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(known).flatMap(([key, value]) => {
      const bound = boundValue(value)
      return bound === undefined ? [] : [[key, bound] as const]
    }),
  )
