import type { Phrase } from '../../kernel/index.ts'
import type { FormPage } from './language/field.ts'
import { type FormText, readField } from './read-field.ts'
import type { Answer, Answers } from './situation.ts'

export type ReadPage = { readonly values: Answers } | { readonly problems: Readonly<Record<string, Phrase>> }

/** A page's answers from the form, all of them or none; afterwards nobody checks their shape again. */
export const readPage = (page: FormPage, form: FormText): ReadPage => {
  const values: Record<string, Answer> = {}
  const problems: Record<string, Phrase> = {}
  for (const field of page.fields) {
    const read = readField(field, form)
    if ('problem' in read) problems[field.id] = read.problem
    else values[field.id] = read.value
  }
  return Object.keys(problems).length > 0 ? { problems } : { values }
}
