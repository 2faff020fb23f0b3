import type { Definition } from '../language/definition.ts'
import type { Example } from '../language/example.ts'
import type { Field } from '../language/field.ts'
import type { Answer, Situation } from '../situation.ts'
import { didYouMean } from './did-you-mean.ts'
import type { Finding } from './fault.ts'

const nobody = { age: null, nationality: null, residence: null }

/** An example with what it takes over from the one it is like; null where no day can be told. */
export const exampleSituation = (definition: Definition, example: Example): Situation | null => {
  const at = definition.examples.indexOf(example)
  const base = definition.examples.slice(0, at).find(({ name }) => name === example.like)
  const from = base === undefined ? null : exampleSituation(definition, base)
  const today = example.today ?? from?.today
  if (today === undefined) return null
  return {
    today,
    applicant: example.applicant ?? from?.applicant ?? nobody,
    answers: { ...from?.answers, ...example.answers },
  }
}

/** Slips of the pen in the example itself. */
export const exampleAnswerFindings = (definition: Definition, example: Example, at: number): Finding[] => {
  const fields = new Map(
    definition.form.flatMap(page => page.fields.map(field => [field.id, field] as const)),
  )
  const earlier = definition.examples.slice(0, at).map(({ name }) => name)
  const findings = Object.entries(example.answers).flatMap(([id, answer]): Finding[] => {
    const path = ['examples', at, 'answers', id]
    const field = fields.get(id)
    if (field === undefined)
      return [
        {
          code: 'unknown-name',
          path,
          atKey: true,
          values: { name: id, hint: didYouMean(id, [...fields.keys()]) },
        },
      ]
    if (fits(field, answer)) return []
    const hint = didYouMean(String(answer), field.options?.map(option => option.id) ?? [])
    return [{ code: 'unknown-choice', path, values: { choice: String(answer), name: id, hint } }]
  })
  if (example.like !== undefined && !earlier.includes(example.like))
    findings.push({
      code: 'unknown-name',
      path: ['examples', at, 'like'],
      values: { name: example.like, hint: didYouMean(example.like, earlier) },
    })
  if (exampleSituation(definition, example) === null)
    findings.push({
      code: 'wrong-schema',
      path: ['examples', at],
      values: { detail: { id: 'today harus ada.', en: 'today must be given.' } },
    })
  return findings
}

const fits = (field: Field, answer: Answer): boolean => {
  if (answer === null) return true
  if (field.type === 'yesNo') return typeof answer === 'boolean'
  if (field.type === 'number') return typeof answer === 'number'
  if (field.type === 'address') return typeof answer === 'object'
  if (field.type === 'choice') return (field.options ?? []).some(option => option.id === answer)
  return typeof answer === 'string'
}
