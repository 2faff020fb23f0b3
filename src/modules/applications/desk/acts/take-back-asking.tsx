import { T } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { notAllowed, type Route } from '../../../../web/index.ts'
import { dropDraft } from '../../drafts/draft.ts'
import { dueAfterWait } from '../../due-of.ts'
import { itemName } from '../../item-name.ts'
import { mayDo } from '../../reach.ts'
import type { RecordBodies } from '../../records.ts'
import { type TakeBackRefused, takeBackCorrection, takeBackRefusals } from '../../take-back-correction.ts'
import { fileAddress, takeBackAddress } from './act-addresses.ts'
import { onDesk } from './act-routes.ts'
import { deedRoutes } from './deed-routes.ts'
import type { Deed, OnDesk } from './desk-act.ts'
import { ReasonFields, readReasonIfAny, reasonLabels } from './reason-fields.tsx'

const words = {
  title: { id: 'Tarik kembali permintaan perbaikan', en: 'Take the correction request back' },
  button: { id: 'Tarik kembali', en: 'Take it back' },
  asked: { id: 'Yang diminta:', en: 'What was asked:' },
  follows: {
    id: 'Pemohon tidak perlu memperbaiki apa pun lagi dan membaca hal ini di riwayatnya. Perbaikan yang sudah mulai diisinya dibuang; permohonannya tetap seperti yang dikirim.',
    en: 'The applicant need not correct anything any more, and reads so in the history. A correction already begun is discarded; the request stays as it was sent.',
  },
  clock: {
    id: 'Waktu layanan berjalan lagi sejak sekarang.',
    en: 'The service clock goes on from now.',
  },
} as const satisfies Record<string, Phrase>

const Lead = ({ at: { request, definition } }: { at: OnDesk }) => (
  <>
    <p>
      <T of={words.asked} />
    </p>
    <ul>
      {(request.asked?.items ?? []).map(item => (
        <li>
          <T of={itemName(definition, item)} />
        </li>
      ))}
    </ul>
    <p>
      <T of={words.follows} /> {request.completeAt === null ? null : <T of={words.clock} />}
    </p>
  </>
)

/** When she last sent the request, or a correction of it. */
const lastSentAt = ({ facts, request }: OnDesk): string =>
  facts.findLast(({ name }) => name === 'CorrectionSent')?.at ?? request.submittedAt

/** A correction asked by mistake is asked no longer; why is said where there is something to say. */
const takeBackAsking: Deed<RecordBodies['reason'] | null, TakeBackRefused, OnDesk> = {
  title: words.title,
  button: words.button,
  lead: at => <Lead at={at} />,
  typed: reasonLabels,
  fields: at => <ReasonFields at={at} optional />,
  read: readReasonIfAny,
  record: reason => (reason === null ? null : { kind: 'reason', body: reason }),
  decide: (request, at, _reason, record) =>
    takeBackCorrection(request, {
      reason: record,
      sentAt: lastSentAt(at),
      due: dueAfterWait(request, at.definition.clock, at.calendar, at.visit.app.now()),
    }),
  alongside: async ({ tx }, { id, request: { person } }) => {
    // What she had begun to correct goes with it: nobody waits for it any more.
    await dropDraft(tx, { id, person })
    return undefined
  },
  refusals: takeBackRefusals,
}

export const takeBackRoutes: readonly Route[] = deedRoutes(takeBackAsking, {
  path: takeBackAddress(':id'),
  name: 'take-back-correction',
  find: async visit => {
    const found = await onDesk(visit)
    return mayDo(visit, found, 'take-back-correction') ? found : notAllowed()
  },
  address: ({ id }) => takeBackAddress(id),
  back: ({ id }) => fileAddress(id),
  purpose: ({ request }) => (request.completeAt === null ? 'check-request' : 'process-request'),
  whyNot: ({ request }) =>
    request.status === 'correction-asked' ? null : takeBackRefusals['no-correction-asked'],
})
