import { type Definition, pagesFor, requirementsFor, type Situation } from '../catalogue/index.ts'
import type { RecordBodies } from './records.ts'

/** What a case asks for: the fields that its applicant can answer, and the documents that she can attach, by id. */
export const itemsOf = (definition: Definition, situation: Situation): readonly string[] => [
  ...pagesFor(definition, situation).flatMap(page => page.fields.map(field => field.id)),
  ...requirementsFor(definition, situation)
    .filter(({ parts }) => parts === undefined || parts.length > 0)
    .map(({ id }) => id),
]

const nobody = { age: null, nationality: null, residence: null }

/** A case as it was sent, on the day on which it is read; of erased answers only what every case asks for is left. */
export const caseOn = (today: string, sent: RecordBodies['answers'] | null): Situation => ({
  answers: sent?.answers ?? {},
  applicant: sent?.applicant ?? nobody,
  today,
})
