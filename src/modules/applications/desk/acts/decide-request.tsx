import { Choice, Inset, Select, T } from '../../../../design/index.ts'
import { newId, type Phrase } from '../../../../kernel/index.ts'
import { numberRefusals } from '../../../documents/index.ts'
import { verifyDetails } from '../../../people/index.ts'
import { streamOf } from '../../application.ts'
import {
  type DecideRefused,
  decideRefusals,
  grantApplication,
  rejectApplication,
} from '../../decide-application.ts'
import { dropDraft } from '../../drafts/draft.ts'
import type { RecordBodies } from '../../records.ts'
import type { DeskAct, Standing } from './desk-act.ts'
import { issueDocument, undrawableSigns, undrawableWords } from './issue-document.ts'
import { formProblems } from './read-form.ts'
import { ReasonFields, readReason, reasonLabels } from './reason-fields.tsx'
import { deciderAt, SignsAs } from './signs-as.tsx'
import { StepsDone } from './steps-done.tsx'
import { UnderLetter } from './under-letter.tsx'
import { WhoApplies } from './who-applies.tsx'

type Decided =
  | { readonly outcome: 'grant'; readonly document: string | null }
  | { readonly outcome: 'reject'; readonly ground: string; readonly reason: RecordBodies['reason'] }

const words = {
  title: { id: 'Putuskan permohonan', en: 'Decide on the request' },
  save: { id: 'Putuskan', en: 'Decide' },
  outcome: { id: 'Keputusan', en: 'Decision' },
  grant: { id: 'Kabulkan', en: 'Grant' },
  issues: { id: 'Surat yang diterbitkan: {document}', en: 'Document that is issued: {document}' },
  reject: { id: 'Tolak', en: 'Reject' },
  ground: { id: 'Alasan penolakan', en: 'Ground for the rejection' },
  agencyRefused: {
    id: 'Instansi lain menolak, jadi permohonan ini tidak dapat dikabulkan.',
    en: 'The other agency refused, so this request cannot be granted.',
  },
} as const satisfies Record<string, Phrase>

const RejectionFields = ({ at }: { at: Standing }) => (
  <>
    <Select
      name="ground"
      label={words.ground}
      options={at.definition.decision.refusals.map(({ id, name }) => ({ value: id, label: name }))}
    />
    <ReasonFields at={at} />
  </>
)

/** What another agency refused cannot be granted; nor can what is only to be turned away early. */
const mayGrant = ({ step, request }: Standing): boolean =>
  step.leadsTo.includes('granted') && request.agencyAnswer !== 'refused'

/** Granted or rejected by a signer, in the role in which they sign; granting issues the document at once. */
export const decideRequest: DeskAct<Decided, DecideRefused | 'cannot-be-printed'> = {
  act: 'decide',
  title: words.title,
  button: words.save,
  lead: at =>
    at.signing === null ? null : (
      <>
        <SignsAs at={at} />
        {at.step.leadsTo.includes('granted') ? <UnderLetter at={at} /> : null}
      </>
    ),
  typed: reasonLabels,
  chosen: { outcome: words.outcome, ground: words.ground },
  fields: at => {
    const { issues } = at.definition
    const issued = issues && {
      id: words.issues.id.replace('{document}', issues.name.id),
      en: words.issues.en.replace('{document}', issues.name.en),
    }
    const reject = { value: 'reject', label: words.reject, reveals: <RejectionFields at={at} /> }
    return (
      <>
        <WhoApplies at={at} />
        <StepsDone at={at} />
        {mayGrant(at) || at.request.agencyAnswer !== 'refused' ? null : (
          <Inset>
            <T of={words.agencyRefused} />
          </Inset>
        )}
        <Choice
          name="outcome"
          label={words.outcome}
          options={
            mayGrant(at)
              ? [{ value: 'grant', label: words.grant, ...(issued ? { hint: issued } : {}) }, reject]
              : [reject]
          }
        />
      </>
    )
  },
  read: (form, at) => {
    const outcome = form.text('outcome')
    if (outcome === 'grant' && at.signing !== null) {
      const signs = undrawableSigns(at, at.signing.signatory)
      if (signs.length > 0) return { problems: { outcome: undrawableWords(signs) } }
      return { value: { outcome, document: at.definition.issues ? newId(at.visit.app.now()) : null } }
    }
    if (outcome !== 'reject') return { problems: { outcome: formProblems.choose } }
    const ground = form.text('ground')
    const isKnown = at.definition.decision.refusals.some(({ id }) => id === ground)
    const reason = readReason(form)
    if (isKnown && 'value' in reason) return { value: { outcome, ground, reason: reason.value } }
    return {
      problems: {
        ...(isKnown ? {} : { ground: formProblems.choose }),
        ...('problems' in reason ? reason.problems : {}),
      },
    }
  },
  record: decided => (decided.outcome === 'reject' ? { kind: 'reason', body: decided.reason } : null),
  decide: (request, at, decided, record) => {
    const decider = deciderAt(at)
    return decided.outcome === 'grant'
      ? grantApplication(request, at.definition, decider, { step: at.step.id, document: decided.document })
      : rejectApplication(request, at.definition, decider, {
          step: at.step.id,
          ground: decided.ground,
          explanation: record ?? '',
        })
  },
  alongside: async (entry, at, decided) => {
    const { person, mission } = at.request
    if (decided.outcome === 'reject') {
      // A correction that she had begun goes with it: nobody waits for it any more.
      await dropDraft(entry.tx, { id: at.id, person })
      return undefined
    }
    await verifyDetails(entry, { person, mission, source: streamOf(at.id) }, at.visit.app.now())
    if (decided.document === null || at.signing === null) return undefined
    return issueDocument(entry, at, at.signing.signatory, decided.document)
  },
  refusals: { ...decideRefusals, ...numberRefusals },
}
