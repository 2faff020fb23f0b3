import { isId } from '../../../../kernel/index.ts'
import { type Handler, notFound, seeOther } from '../../../../web/index.ts'
import { openCorrection } from '../open-correction.ts'

/** Opens what an officer asked to be corrected, filled in as it was sent. Opening it again goes on where she was. */
export const beginCorrection: Handler = async ({ app, who, params }) => {
  const id = params.id ?? ''
  if (who.party === 'nobody' || !isId(id)) return notFound()
  const opened = await openCorrection(app.db, who.id, id, app.now())
  if (opened === 'not-there') return notFound()
  return seeOther(opened === 'open' ? `/drafts/${id}` : `/applications/${id}`)
}
