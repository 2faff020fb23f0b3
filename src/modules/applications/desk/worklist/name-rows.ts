import type { Visit } from '../../../../web/index.ts'
import { type Purpose, recordLook } from '../../../access/index.ts'
import { definitionVersion } from '../../../catalogue/index.ts'
import { latestAnswer } from '../../records.ts'
import { nameField, nameIn } from '../applicant-name.ts'
import type { WorkRow } from './find-work.ts'
import type { NamedRow } from './work-table.tsx'

/** Puts the applicants' names to the rows, and that they were seen on record first: no fact, no names. */
export const nameRows = async (
  { app, who }: Visit,
  rows: readonly WorkRow[],
  look: { readonly what: 'worklist' | 'search'; readonly purpose: Purpose; readonly mission: string },
): Promise<readonly NamedRow[]> => {
  if (who.party === 'nobody' || rows.length === 0) return []
  const { what, purpose, mission } = look
  const applications = rows.map(({ id, person }) => ({ id, person, mission }))
  const asked = rows.flatMap(({ id, service, definition }) => {
    const field = nameField(definitionVersion(service, definition))
    return field === null ? [] : [{ application: id, field }]
  })
  const names = await recordLook(app, who, { what, purpose, applications }, one => latestAnswer(one, asked))
  return rows.map(row => ({ ...row, name: nameIn(names?.get(row.id)) }))
}
