import type { Json } from '../../../kernel/index.ts'
import type { Definition } from '../../catalogue/index.ts'
import type { RecordBodies } from '../records.ts'

/** The field that the applicant's name stands in: the first of type name. */
export const nameField = (definition: Definition | null): string | null =>
  definition?.form.flatMap(page => page.fields).find(field => field.type === 'name')?.id ?? null

/** A name as it was answered; empty where the record was erased. */
export const nameIn = (answer: Json | undefined): string => (typeof answer === 'string' ? answer : '')

/** The applicant's name as she wrote it. */
export const applicantName = (
  definition: Definition | null,
  sent: RecordBodies['answers'] | null | undefined,
): string => nameIn(sent?.answers[nameField(definition) ?? ''])
