import { recall } from '../../../../journal/index.ts'
import { isId } from '../../../../kernel/index.ts'
import { type Handler, notFound, seeOther } from '../../../../web/index.ts'
import { application, streamOf } from '../../application.ts'
import { readRecords } from '../../records.ts'
import { findDraft, keepDraft } from '../draft.ts'

/** Opens what an officer asked to be corrected, filled in as it was sent. Opening it again goes on where she was. */
export const beginCorrection: Handler = async ({ app, who, params }) => {
  const id = params.id ?? ''
  if (who.party === 'nobody' || !isId(id)) return notFound()
  const { state } = await recall(app.journal, streamOf(id), application)
  if (state.status === 'none' || state.person !== who.id) return notFound()
  if (state.status !== 'correction-asked') return seeOther(`/applications/${id}`)
  if ((await findDraft(app.db, who.id, id)) === null) {
    const sent = (await readRecords(app.db, id)).find(state.case.answers, 'answers')
    const draft = {
      id,
      person: who.id,
      service: state.service,
      mission: state.mission,
      residence: null,
      answers: sent?.answers ?? {},
      provenance: sent?.provenance ?? {},
      next: null,
      corrects: true,
      revision: 0,
    }
    await keepDraft(app.db, draft, app.now())
  }
  return seeOther(`/drafts/${id}`)
}
