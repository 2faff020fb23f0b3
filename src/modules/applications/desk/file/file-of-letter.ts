import { sql } from 'kysely'
import { recall } from '../../../../journal/index.ts'
import { isId } from '../../../../kernel/index.ts'
import { type Handler, notFound, seeOther } from '../../../../web/index.ts'
import { scopeOf } from '../../../access/index.ts'
import { findDocument } from '../../../documents/index.ts'
import { application, streamOf } from '../../application.ts'
import { lettersOf } from '../../letters-of.ts'
import { fileAddress } from '../acts/act-addresses.ts'

/**
 * From a letter in its register to the request that it was issued for, if the reader may open that. Nothing of the
 * request is shown here; the file asks what it is opened for.
 */
export const leadToFile: Handler = async ({ app, who, params }) => {
  const { letter: id = '' } = params
  const letter = isId(id) ? await findDocument(app.db, id) : null
  if (letter === null) return notFound()
  const { person, mission } = letter
  const found = await sql<{ id: string }>`
    select f.id from applications.files f
    where f.person = ${person} and f.mission = ${mission} and f.document is not null
      and ${scopeOf(who, 'open-file', app.now(), 'f')}
    order by (f.document = ${id}) desc, f.submitted_at desc`.execute(app.db)
  for (const file of found.rows) {
    // The row names the last letter only; an earlier one stands in the facts.
    const { facts } = await recall(app.journal, streamOf(file.id), application)
    if (lettersOf(facts).includes(id)) return seeOther(fileAddress(file.id))
  }
  return notFound()
}
