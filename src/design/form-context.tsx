import { createContext, useContext } from 'hono/jsx'
import type { Phrase } from '../kernel/index.ts'

/** What is wrong with a form, keyed by field name. */
export type Problems = Readonly<Partial<Record<string, Phrase>>>

/** What was answered: a plain record, or anything that can list a field's values, such as the posted form. */
export type Answers =
  | Readonly<Record<string, string | readonly string[] | undefined>>
  | { all(name: string): readonly string[] }

type FormState = { readonly problems: Problems; readonly answers: Answers }

export const FormContext = createContext<FormState>({ problems: {}, answers: {} })

const isList = (answers: Answers): answers is { all(name: string): readonly string[] } =>
  'all' in answers && typeof answers.all === 'function'

export const answersTo = (answers: Answers, name: string): readonly string[] => {
  if (isList(answers)) return answers.all(name)
  const answer = answers[name]
  if (answer === undefined) return []
  return typeof answer === 'string' ? [answer] : answer
}

export type FieldState = { readonly values: readonly string[]; readonly problem: Phrase | undefined }

/** A field's answer and problem: the part's own props first, else what its form carries. */
export const useField = (
  name: string,
  own: { value?: string | readonly string[] | null | undefined; problem?: Phrase | undefined },
): FieldState => {
  const { problems, answers } = useContext(FormContext)
  const values = own.value === undefined || own.value === null ? answersTo(answers, name) : [own.value].flat()
  return { values, problem: own.problem ?? problems[name] }
}
