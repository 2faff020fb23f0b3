import { caseOf } from './case-of.ts'
import type { Definition } from './language/definition.ts'
import type { Requirement } from './language/requirement.ts'
import type { Situation } from './situation.ts'

type Rules = readonly (string | undefined)[]

const read = (root: 'answers' | 'variant', expressions: Rules): readonly string[] =>
  expressions.flatMap(text =>
    [...(text ?? '').matchAll(new RegExp(`\\b${root}\\.(\\w+)`, 'g'))].map(([, name]) => name ?? ''),
  )

/** Fields whose answers these rules read, also through the kind of case. */
const fieldsRead = ({ variants }: Definition, rules: Rules): ReadonlySet<string> => {
  const kinds = read('variant', rules)
  const cases = variants.filter(({ id }) => kinds.includes(id)).flatMap(({ values }) => values)
  return new Set([
    ...read('answers', rules),
    ...read(
      'answers',
      cases.map(({ when }) => when),
    ),
  ])
}

/** Fields whose answer decides which questions and documents are asked for, or how others are filled in. */
export const decidingFields = (definition: Definition): ReadonlySet<string> =>
  fieldsRead(definition, [
    ...definition.form.flatMap(page => [page.visibleWhen, ...page.fields.map(field => field.prefillWhen)]),
    ...definition.requirements.flatMap(each => [
      each.requiredWhen,
      ...(each.parts ?? []).map(({ appliesWhen }) => appliesWhen),
    ]),
  ])

/** The rule by which a field, with its page, or a document is asked for. */
const ruleOf = ({ form, requirements }: Definition, id: string): string | undefined =>
  requirements.find(each => each.id === id)?.requiredWhen ??
  form.find(page => page.fields.some(field => field.id === id))?.visibleWhen

/** The fields of this case whose answers would have to change for something to be asked that is not. */
export const fieldsLeadingTo = (
  definition: Definition,
  situation: Situation,
  item: string,
): readonly string[] => {
  const asked = caseOf(definition, situation).pages.flatMap(page => page.fields.map(({ id }) => id))
  const seen = new Set<string>()
  // What decides may itself not be asked yet: then what decides that.
  const follow = (id: string): void => {
    for (const field of fieldsRead(definition, [ruleOf(definition, id)])) {
      if (seen.has(field)) continue
      seen.add(field)
      if (!asked.includes(field)) follow(field)
    }
  }
  follow(item)
  return asked.filter(id => seen.has(id))
}

/** Whether every question has been answered that decides if a document is asked for. */
export const isDecided = (
  definition: Definition,
  { requiredWhen }: Pick<Requirement, 'requiredWhen'>,
  situation: Situation,
): boolean => {
  const { pages, answers } = caseOf(definition, situation)
  const asked = pages.flatMap(page => page.fields.map(({ id }) => id))
  const reads = fieldsRead(definition, [requiredWhen])
  return asked.every(id => !reads.has(id) || answers[id] !== undefined)
}
