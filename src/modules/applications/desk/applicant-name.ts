import type { Definition } from '../../catalogue/index.ts'
import type { RecordBodies } from '../records.ts'

/** The applicant's name as she wrote it: the first answer of type name; empty where the record was erased. */
export const applicantName = (
  definition: Definition | null,
  sent: RecordBodies['answers'] | null | undefined,
): string => {
  const fields = definition?.form.flatMap(page => page.fields) ?? []
  const answer = sent?.answers[fields.find(field => field.type === 'name')?.id ?? '']
  return typeof answer === 'string' ? answer : ''
}
