import type { Definition } from './language/definition.ts'

const read = (root: 'answers' | 'variant', expressions: readonly (string | undefined)[]): readonly string[] =>
  expressions.flatMap(text =>
    [...(text ?? '').matchAll(new RegExp(`\\b${root}\\.(\\w+)`, 'g'))].map(([, name]) => name ?? ''),
  )

/** Fields whose answer decides which questions and documents are asked for, or how others are filled in. */
export const decidingFields = ({ form, requirements, variants }: Definition): ReadonlySet<string> => {
  const rules = [
    ...form.flatMap(page => [page.visibleWhen, ...page.fields.map(field => field.prefillWhen)]),
    ...requirements.flatMap(each => [
      each.requiredWhen,
      ...(each.parts ?? []).map(({ appliesWhen }) => appliesWhen),
    ]),
  ]
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
