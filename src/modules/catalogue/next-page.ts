import { caseOf } from './case-of.ts'
import type { Definition } from './language/definition.ts'
import type { FormPage } from './language/field.ts'
import type { Answers, Situation } from './situation.ts'

/** The first page that still waits for an answer; null: everything is answered, time to check the answers. */
export const nextPage = (definition: Definition, situation: Situation): FormPage | null => {
  const { pages, answers } = caseOf(definition, situation)
  return pages.find(page => !isAnswered(page, answers)) ?? null
}

/** The pages before and after one, as this person is asked them; null at either end, or if it is not asked. */
export const neighboursOf = (
  definition: Definition,
  situation: Situation,
  pageId: string,
): { readonly before: FormPage | null; readonly after: FormPage | null } => {
  const { pages } = caseOf(definition, situation)
  const place = pages.findIndex(page => page.id === pageId)
  if (place < 0) return { before: null, after: null }
  return { before: pages[place - 1] ?? null, after: pages[place + 1] ?? null }
}

/** A page left empty on purpose is answered where nothing on it is needed. */
export const isAnswered = (page: FormPage, answers: Answers): boolean =>
  page.fields.every(({ id, optional }) => answers[id] !== undefined && (optional || answers[id] !== null))
