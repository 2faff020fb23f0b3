import {
  dayAt,
  fill,
  type InstantText,
  type Phrase,
  type Recorded,
  showDay,
  showMoney,
  type Words,
} from '../../kernel/index.ts'
import type { Definition } from '../catalogue/index.ts'
import type { AgencyAnswer, ApplicationFact, Authority, Capacity, Identity, Receiver } from './facts.ts'
import { agencyName, itemName, naming } from './item-name.ts'
import { cancelledEntries } from './standing-facts.ts'

/** One fact as people read it. Names and reasons are not in it: they stand in the record it points at. */
export type Happening = {
  readonly version: number
  readonly at: InstantText
  /** Account that acted. */
  readonly actor: string
  readonly fact: ApplicationFact['name']
  readonly title: Phrase
  readonly details: readonly Phrase[]
  /** Record with the reason or the notes. */
  readonly record: string | null
  /** By which right it was signed; only decisions are. */
  readonly capacity: Capacity | null
}

export const happeningWords: Words<ApplicationFact['name']> = {
  ApplicationSubmitted: { id: 'Permohonan dikirim', en: 'Request sent' },
  CorrectionAsked: { id: 'Perbaikan diminta', en: 'Correction asked for' },
  CorrectionTakenBack: { id: 'Permintaan perbaikan ditarik kembali', en: 'Correction request taken back' },
  CorrectionSent: { id: 'Perbaikan dikirim', en: 'Correction sent' },
  FileDeclaredComplete: { id: 'Berkas dinyatakan lengkap', en: 'File declared complete' },
  VisitorAttended: { id: 'Pemohon hadir', en: 'The applicant came in person' },
  BiometricsTaken: { id: 'Foto dan sidik jari diambil', en: 'Photo and fingerprints taken' },
  InterviewHeld: { id: 'Wawancara dilakukan', en: 'Interview held' },
  SentToAgency: { id: 'Dikirim ke {agency}', en: 'Sent to {agency}' },
  AgencyAnswered: { id: 'Jawaban dari {agency} diterima', en: 'Answer received from {agency}' },
  PaymentReceived: { id: 'Pembayaran diterima', en: 'Payment received' },
  EntryCancelled: { id: 'Catatan dibatalkan: {entry}', en: 'Entry cancelled: {entry}' },
  ApplicationGranted: { id: 'Permohonan dikabulkan', en: 'Request granted' },
  LetterIssuedAnew: { id: 'Surat baru diterbitkan', en: 'New letter issued' },
  ApplicationRejected: { id: 'Permohonan ditolak', en: 'Request rejected' },
  ApplicationWithdrawn: { id: 'Permohonan dicabut pemohon', en: 'Request withdrawn by the applicant' },
  HandedOver: { id: 'Diserahkan', en: 'Handed over' },
}

export const agencyAnswerWords: Words<AgencyAnswer> = {
  approved: { id: 'Disetujui', en: 'Approved' },
  refused: { id: 'Ditolak', en: 'Refused' },
}

export const receiverWords: Words<Receiver> = {
  holder: { id: 'pemegang sendiri', en: 'the holder' },
  parent: { id: 'orang tua', en: 'a parent' },
  proxy: { id: 'wakil dengan surat kuasa', en: 'a proxy with a power of attorney' },
}

export const authorityWords: Words<Authority> = {
  'power-of-attorney': { id: 'surat kuasa', en: 'power of attorney' },
  'birth-certificate': { id: 'akta kelahiran', en: 'birth certificate' },
  'family-card': { id: 'kartu keluarga', en: 'family card' },
  'other-document': { id: 'bukti lain', en: 'other proof' },
}

export const identityWords: Words<Identity> = {
  passport: { id: 'paspor', en: 'passport' },
  'identity-card': { id: 'kartu identitas', en: 'identity card' },
  'other-identity': { id: 'identitas lain', en: 'other proof of identity' },
}

const details = {
  documents: { id: '{count} dokumen', en: '{count} documents' },
  unchanged: { id: 'Diminta, tetapi tidak diubah: {items}', en: 'Asked for, but not changed: {items}' },
  notInCase: {
    id: 'Tidak diberikan, karena jawaban dalam permohonan ini tidak memintanya: {items}',
    en: 'Not given, because the answers of this request do not call for it: {items}',
  },
  told: { id: 'Tanggal yang diberitahukan: {day}', en: 'Date told: {day}' },
  on: { id: 'Pada {day}', en: 'On {day}' },
  reference: { id: 'Nomor rujukan: {reference}', en: 'Reference: {reference}' },
  receipt: { id: '{amount}, kuitansi {receipt}', en: '{amount}, receipt {receipt}' },
  to: { id: 'Kepada {receiver}', en: 'To {receiver}' },
  shown: { id: 'Ditunjukkan: {authority}, {identity}', en: 'Shown: {authority}, {identity}' },
  notSent: { id: 'Waktu tunggu ini tidak dihitung.', en: 'This wait does not count.' },
  waitsAgain: { id: 'Menunggu {agency} lagi', en: 'Waits for {agency} again' },
  toHandOver: {
    id: 'Permohonan ini kembali berstatus dikabulkan dan belum diserahkan.',
    en: 'The request is granted again, and not handed over.',
  },
  oldBookSeen: { id: 'Paspor lama sudah dilihat', en: 'The old passport was seen' },
} as const satisfies Record<string, Phrase>

const nothingToCorrect: Phrase = {
  id: 'Tidak ada lagi yang perlu diperbaiki pemohon.',
  en: 'There is nothing for the applicant to correct any more.',
}

const cancelledEntry: Phrase = { id: 'Catatan ini sudah dibatalkan.', en: 'This entry was cancelled since.' }

/** Fills a phrase with phrases, each language with its own. */
const fillWith = (phrase: Phrase, values: Readonly<Record<string, Phrase>>): Phrase => {
  const inLocale = (locale: keyof Phrase) =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value[locale]]))
  return { id: fill(phrase, inLocale('id')).id, en: fill(phrase, inLocale('en')).en }
}

const dayWords = (day: string): Phrase => ({ id: showDay(day, 'id'), en: showDay(day, 'en') })

type Told = { readonly title?: Phrase; readonly details?: readonly Phrase[]; readonly record?: string | null }

/** What one fact says beyond its name. */
const tell = (
  fact: Recorded<ApplicationFact>,
  definition: Definition,
  zone: string,
  all: readonly Recorded<ApplicationFact>[],
): Told => {
  const told = (due: InstantText | null) =>
    due === null ? [] : [fillWith(details.told, { day: dayWords(dayAt(due, zone)) })]
  const on = (day: string) => [fillWith(details.on, { day: dayWords(day) })]
  const { name, body } = fact
  switch (name) {
    case 'ApplicationSubmitted':
      return { details: [fill(details.documents, { count: body.documents.length })] }
    case 'CorrectionAsked':
      return { details: body.items.map(item => itemName(definition, item)), record: body.reason }
    case 'CorrectionSent':
      return {
        details: [
          ...(body.unchanged === undefined ? [] : [naming(details.unchanged, definition, body.unchanged)]),
          ...(body.notInCase === undefined ? [] : [naming(details.notInCase, definition, body.notInCase)]),
          ...told(body.due),
        ],
      }
    case 'CorrectionTakenBack':
      return { details: [nothingToCorrect, ...told(body.due)], record: body.reason }
    case 'FileDeclaredComplete':
      return { details: told(body.promised.due) }
    case 'VisitorAttended':
    case 'BiometricsTaken':
      return { details: on(body.day) }
    case 'InterviewHeld':
      return { details: on(body.day), record: body.notes }
    case 'SentToAgency':
      return {
        title: fillWith(happeningWords.SentToAgency, { agency: agencyName(definition, body.agency) }),
        details: [
          ...(body.day === undefined ? [] : on(body.day)),
          ...(body.reference === null ? [] : [fill(details.reference, { reference: body.reference })]),
        ],
      }
    case 'AgencyAnswered':
      return {
        title: fillWith(happeningWords.AgencyAnswered, { agency: agencyName(definition, body.agency) }),
        details: [
          agencyAnswerWords[body.answer],
          ...(body.day === undefined ? [] : on(body.day)),
          ...told(body.due),
        ],
        record: body.notes,
      }
    case 'PaymentReceived': {
      const amount = { id: showMoney(body.amount, 'id'), en: showMoney(body.amount, 'en') }
      const { receipt } = body
      return { details: [fillWith(details.receipt, { amount, receipt: { id: receipt, en: receipt } })] }
    }
    case 'EntryCancelled': {
      const entry = all.find(({ version }) => version === body.entry)
      const was = entry === undefined ? null : tell(entry, definition, zone, all)
      const named =
        entry === undefined
          ? { id: body.entryStep, en: body.entryStep }
          : (was?.title ?? happeningWords[entry.name])
      const { clock, toHandOver } = body
      return {
        title: fillWith(happeningWords.EntryCancelled, { entry: named }),
        // An answer's date was told for a wait that has not ended after all.
        details:
          clock === undefined
            ? [...(was?.details ?? []), ...(toHandOver === undefined ? [] : [details.toHandOver])]
            : 'waitsFor' in clock
              ? [fillWith(details.waitsAgain, { agency: agencyName(definition, clock.waitsFor) })]
              : [details.notSent, ...told(clock.due)],
        record: body.reason,
      }
    }
    case 'ApplicationRejected': {
      const ground = definition.decision.refusals.find(each => each.id === body.ground)
      return { details: ground === undefined ? [] : [ground.name], record: body.explanation }
    }
    case 'HandedOver':
      return {
        details: [
          ...on(body.day),
          fillWith(details.to, { receiver: receiverWords[body.to] }),
          ...(body.oldBookSeen ? [details.oldBookSeen] : []),
          ...(body.shown
            ? [
                fillWith(details.shown, {
                  authority: authorityWords[body.shown.authority],
                  identity: identityWords[body.shown.identity],
                }),
              ]
            : []),
        ],
        record: body.record,
      }
    case 'ApplicationGranted':
    case 'LetterIssuedAnew':
    case 'ApplicationWithdrawn':
      return {}
  }
}

/** What happened to a request, oldest first, in words; days are those of the mission's zone. */
export const timelineOf = (
  facts: readonly Recorded<ApplicationFact>[],
  definition: Definition,
  zone: string,
): readonly Happening[] => {
  const cancelled = cancelledEntries(facts)
  return facts.map(fact => {
    const told = tell(fact, definition, zone, facts)
    const { title = happeningWords[fact.name], record = null } = told
    const { version, at, actor, name, body } = fact
    const capacity = 'capacity' in body ? body.capacity : null
    const details = [...(told.details ?? []), ...(cancelled.has(version) ? [cancelledEntry] : [])]
    return { version, at, actor, fact: name, title, details, record, capacity }
  })
}
