import { T } from '../../../../design/index.ts'
import { fill, type Phrase, type Recorded } from '../../../../kernel/index.ts'
import { notAllowed, notFound, type Route } from '../../../../web/index.ts'
import { cancelUse } from '../../../documents/index.ts'
import { type CancelRefused, cancelEntry, cancelRefusals, whyNotCancelled } from '../../cancel-entry.ts'
import { dueWithoutWait } from '../../due-of.ts'
import type { ApplicationFact } from '../../facts.ts'
import { agencyName } from '../../item-name.ts'
import { mayDo } from '../../reach.ts'
import type { RecordBodies } from '../../records.ts'
import { timelineOf } from '../../timeline.ts'
import { cancelAddress, fileAddress } from './act-addresses.ts'
import { onDesk } from './act-routes.ts'
import { deedRoutes } from './deed-routes.ts'
import type { Deed, OnDesk } from './desk-act.ts'
import { numberLabels } from './new-number.tsx'
import { forgetNewPassport } from './new-passport.ts'
import { ReasonFields, readReason, reasonLabels } from './reason-fields.tsx'

/** What an officer records, and may have recorded by mistake. */
const cancellable = [
  ...['PaymentReceived', 'VisitorAttended', 'BiometricsTaken', 'InterviewHeld'],
  ...['SentToAgency', 'AgencyAnswered', 'HandedOver'],
] as const
type Entry = Recorded<Extract<ApplicationFact, { name: (typeof cancellable)[number] }>>

type OnEntry = OnDesk & { readonly entry: Entry }

const isEntry = (fact: Recorded<ApplicationFact>): fact is Entry =>
  cancellable.some(name => name === fact.name)

const words = {
  title: { id: 'Batalkan catatan', en: 'Cancel an entry' },
  button: { id: 'Batalkan catatan ini', en: 'Cancel this entry' },
  what: { id: 'Yang dibatalkan:', en: 'What is cancelled:' },
  anew: {
    id: 'Langkah ini lalu diminta lagi, dan permohonan tidak dapat dikabulkan sebelum dicatat ulang. Langkah lain yang sudah dicatat tetap berlaku.',
    en: 'The step is then asked for again, and the request cannot be granted before it is recorded anew. Other steps that are recorded stay as they are.',
  },
  paused: {
    id: 'Langkah ini baru dapat dicatat ulang sesudah permohonan tidak lagi menunggu pihak lain.',
    en: 'It can be recorded anew once the request no longer waits for somebody else.',
  },
  notSent: {
    id: 'Permohonan lalu tidak lagi menunggu {agency}, dan waktu layanan dihitung seakan-akan berkas tidak pernah dikirim. Sesudah benar-benar dikirim, catat pengirimannya lagi.',
    en: 'The request then no longer waits for {agency}, and the service clock counts as if the file had never been sent. Once it really is sent, record that anew.',
  },
  notAnswered: {
    id: 'Permohonan lalu menunggu {agency} lagi sejak hari berkas dikirim, dan tidak dapat dikabulkan sebelum jawabannya dicatat ulang.',
    en: 'The request then waits for {agency} again, since the day the file was sent, and cannot be granted before the answer is recorded anew.',
  },
  notHandedOver: {
    id: 'Permohonan lalu kembali berstatus dikabulkan: suratnya tidak lagi tercatat dipakai, dan nomor paspor yang dicatat tidak lagi ditawarkan kepada pemohon. Bila paspor memang sudah diserahkan, catat penyerahannya lagi dengan benar.',
    en: 'The request is then granted again: its letter no longer counts as used, and the passport number that was recorded is no longer offered to the applicant. If the passport has been handed over, record that anew, and rightly.',
  },
  receipt: {
    id: 'Nomor kuitansi {receipt} tetap terpakai di perwakilan ini. Tarik kuitansinya, dan pakai nomor lain untuk pembayaran yang benar.',
    en: 'Receipt number {receipt} stays used at this mission. Take the receipt back, and use another number for the right payment.',
  },
  shown: {
    id: 'Catatan dan pembatalannya tetap terlihat di riwayat, juga bagi pemohon.',
    en: 'The entry and its cancellation stay in the history, for the applicant too.',
  },
} as const satisfies Record<string, Phrase>

const Follows = ({ at: { entry, definition, request } }: { at: OnEntry }) => {
  if (entry.name === 'SentToAgency' || entry.name === 'AgencyAnswered') {
    const { id, en } = agencyName(definition, entry.body.agency)
    const follows = entry.name === 'SentToAgency' ? words.notSent : words.notAnswered
    return <T of={{ id: fill(follows, { agency: id }).id, en: fill(follows, { agency: en }).en }} />
  }
  if (entry.name === 'HandedOver') return <T of={words.notHandedOver} />
  return (
    <>
      <T of={words.anew} /> {request.status === 'complete' ? null : <T of={words.paused} />}
    </>
  )
}

const What = ({ at }: { at: OnEntry }) => {
  const { entry, facts, definition, mission, records } = at
  const told = timelineOf(facts, definition, mission.timezone).find(each => each.version === entry.version)
  const number =
    entry.name === 'HandedOver' ? records.find(entry.body.record, 'hand-over')?.passportNumber : null
  return (
    <>
      <p>
        <T of={words.what} />{' '}
        <strong>
          <T of={told?.title ?? ''} />
        </strong>
        {(told?.details ?? []).map(detail => (
          <>
            {' · '}
            <T of={detail} />
          </>
        ))}
      </p>
      {number ? (
        <p>
          <T of={numberLabels.typed.passportNumber} /> <strong>{number}</strong>
        </p>
      ) : null}
      <p>
        <Follows at={at} />
      </p>
      {entry.name === 'PaymentReceived' ? (
        <p>
          <T of={fill(words.receipt, { receipt: entry.body.receipt })} />
        </p>
      ) : null}
      <p>
        <T of={words.shown} />
      </p>
    </>
  )
}

/** An entry made by mistake is cancelled, with a reason that the applicant reads. */
const cancelRecorded: Deed<RecordBodies['reason'], CancelRefused, OnEntry> = {
  title: words.title,
  button: words.button,
  tone: 'warning',
  lead: at => <What at={at} />,
  typed: reasonLabels,
  fields: at => <ReasonFields at={at} />,
  read: form => readReason(form),
  record: reason => ({ kind: 'reason', body: reason }),
  decide: (request, { entry, definition, calendar }, _reason, record) =>
    cancelEntry(request, {
      ...{ entry: entry.version, reason: record ?? '' },
      due: dueWithoutWait(request, definition.clock, calendar),
    }),
  alongside: async (entry, at) => {
    if (at.entry.name !== 'HandedOver') return undefined
    if (at.letter !== null) await cancelUse(entry, at.letter)
    const kept = at.records.find(at.entry.body.record, 'hand-over')
    await forgetNewPassport(entry, at, kept?.passportNumber ?? null)
    return undefined
  },
  refusals: cancelRefusals,
}

export const cancelRoutes: readonly Route[] = deedRoutes(cancelRecorded, {
  path: cancelAddress(':id', ':entry'),
  name: 'cancel-entry',
  find: async visit => {
    const found = await onDesk(visit, { letter: true })
    if (!mayDo(visit, found, 'cancel-entry')) return notAllowed()
    const entry = found.facts.find(({ version }) => String(version) === visit.params.entry)
    return entry !== undefined && isEntry(entry) ? { ...found, entry } : notFound()
  },
  address: ({ id, entry }) => cancelAddress(id, entry.version),
  back: ({ id }) => fileAddress(id),
  purpose: ({ entry }) => (entry.name === 'HandedOver' ? 'hand-over' : 'process-request'),
  whyNot: ({ request, entry }) => {
    const refused = whyNotCancelled(request, entry.version)
    return refused === null ? null : cancelRefusals[refused]
  },
})
