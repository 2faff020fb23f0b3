import type { FormPage } from './language/field.ts'
import type { Answers } from './situation.ts'

/** A page left empty on purpose is answered where nothing on it is needed. */
export const isAnswered = (page: FormPage, answers: Answers): boolean =>
  page.fields.every(({ id, optional }) => answers[id] !== undefined && (optional || answers[id] !== null))
