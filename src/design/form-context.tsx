import { createContext, useContext } from 'hono/jsx'
import type { Phrase } from '../kernel/index.ts'

/** What is wrong with a form, keyed by field name. */
export type Problems = Readonly<Partial<Record<string, Phrase>>>

/** What was answered: a plain record, or anything that can list a field's values, such as the posted form. */
export type Answers =
  | Readonly<Record<string, string | readonly string[] | undefined>>
  | { all(name: string): readonly string[] }

type FormState = { readonly problems: Problems; readonly answers: Answers | undefined }

export const FormContext = createContext<FormState>({ problems: {}, answers: undefined })

const isList = (answers: Answers): answers is { all(name: string): readonly string[] } =>
  'all' in answers && typeof answers.all === 'function'

export const answersTo = (answers: Answers | undefined, name: string): readonly string[] => {
  if (!answers) return []
  if (isList(answers)) return answers.all(name)
  const answer = answers[name]
  if (answer === undefined) return []
  return typeof answer === 'string' ? [answer] : answer
}

type Own = {
  readonly value?: string | readonly string[] | null | undefined
  readonly problem?: Phrase | undefined
}

export type FieldState = { readonly values: readonly string[]; readonly problem: Phrase | undefined }

/** A field's answer and problem. What was just sent goes before what the platform knows, so that nothing typed is lost. */
export const useField = (name: string, own: Own): FieldState => {
  const { problems, answers } = useContext(FormContext)
  const answered = answersTo(answers, name)
  const known = [own.value ?? []].flat()
  return { values: answered.length > 0 ? answered : known, problem: own.problem ?? problems[name] }
}

/** The same for checkboxes, where a form sent with none ticked is an answer too. */
export const useTicks = (name: string, own: Own): FieldState => {
  const { answers } = useContext(FormContext)
  const field = useField(name, own)
  return answers ? { ...field, values: answersTo(answers, name) } : field
}
