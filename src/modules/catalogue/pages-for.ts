import { caseOf } from './case-of.ts'
import type { Definition } from './language/definition.ts'
import type { FormPage } from './language/field.ts'
import type { Answers, Situation } from './situation.ts'

/** The pages that this person is asked, in order. */
export const pagesFor = (definition: Definition, situation: Situation): readonly FormPage[] =>
  caseOf(definition, situation).pages

/** The answers that count. What a hidden page once held is kept by the application, and never submitted. */
export const activeAnswers = (definition: Definition, situation: Situation): Answers =>
  caseOf(definition, situation).answers

/** Which kind of case it is, as far as the answers tell: `{ reason: 'lost', age: 'child' }`. */
export const variantOf = (definition: Definition, situation: Situation): Readonly<Record<string, string>> =>
  caseOf(definition, situation).variant
