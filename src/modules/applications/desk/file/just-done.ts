import type { Visit } from '../../../../web/index.ts'
import type { Purpose } from '../../../access/index.ts'
import type { Reached } from '../../reach.ts'
import { stepPurpose } from './purpose-of.ts'

/** How long the answer to an act may still be looked at as part of it. */
const minutes = 15

/** The purpose of the task this person has just finished: the file's last fact, theirs, and of the kind named. */
export const justDone = (
  { app, who, query }: Visit,
  { facts, definition, request }: Reached,
): Purpose | null => {
  const last = facts.at(-1)
  const done = query.get('done')
  if (who.party === 'nobody' || last === undefined || last.actor !== who.id || done === null) return null
  if (app.now().getTime() - Date.parse(last.at) > minutes * 60_000) return null
  if (last.name === 'EntryCancelled') {
    if (done !== 'cancel-entry') return null
    return last.body.toHandOver === undefined ? 'process-request' : 'hand-over'
  }
  if (last.name === 'LetterIssuedAnew') return done === 'issue-anew' ? 'issue-document' : null
  if (last.name === 'CorrectionTakenBack') {
    if (done !== 'take-back-correction') return null
    return request.completeAt === null ? 'check-request' : 'process-request'
  }
  if (!('step' in last.body)) return null
  const { step: id } = last.body
  const act = definition.steps.table.find(step => step.id === id)?.act
  if (act === undefined || act !== done) return null
  const before = request.completeAt === null ? 'submitted' : 'complete'
  return stepPurpose(act, before)
}
