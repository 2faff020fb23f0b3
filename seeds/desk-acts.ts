import { type Entry, recall } from '../src/journal/index.ts'
import {
  type Day,
  type Decision,
  dayAt,
  type Money,
  newId,
  type Phrase,
  type Refusal,
} from '../src/kernel/index.ts'
import {
  type Application,
  type ApplicationFact,
  application,
  askCorrection,
  claimReceipt,
  declareComplete,
  dueAfterWait,
  grantApplication,
  handOver,
  type Issuing,
  issueDocument,
  knowNewPassport,
  promiseFor,
  type RecordBodies,
  readRecords,
  recordAgencyAnswer,
  recordAttendance,
  recordBiometrics,
  recordInterview,
  recordPayment,
  rejectApplication,
  sendToAgency,
  signingAs,
  streamOf,
  withdrawApplication,
} from '../src/modules/applications/index.ts'
import { definitionVersion } from '../src/modules/catalogue/index.ts'
import { recordUse } from '../src/modules/documents/index.ts'
import { calendarOf, missionByCode } from '../src/modules/missions/index.ts'
import { verifyDetails } from '../src/modules/people/index.ts'
import type { App, SignedIn } from '../src/web/index.ts'
import type { Players } from './players.ts'
import { pickFrom } from './request-plan.ts'

export type DeskActName =
  | 'ask'
  | 'complete'
  | 'attend'
  | 'biometrics'
  | 'interview'
  | 'pay'
  | 'send-out'
  | 'answer'
  | 'refuse'
  | 'grant'
  | 'reject'
  | 'hand-over'
  | 'withdraw'

/** A request as it lies on the desk at the moment of an act. */
export type OnDesk = Omit<Issuing, 'visit'> & { readonly app: App; readonly day: Day }

type Kept =
  | { readonly kind: 'reason'; readonly body: RecordBodies['reason'] }
  | { readonly kind: 'hand-over'; readonly body: RecordBodies['hand-over'] }

/** Who does it, what is kept beside it, the verb, and what else stands or falls with it. */
export type Prepared = {
  readonly by: keyof Players | 'applicant'
  readonly record?: Kept
  readonly decide: (request: Application, record: string) => Decision<ApplicationFact, string>
  readonly alongside?: (entry: Entry) => Promise<Refusal | undefined>
}

export const standAt = async (app: App, id: string): Promise<OnDesk> => {
  const { state: request } = await recall(app.journal, streamOf(id), application)
  if (request.status === 'none') throw new Error(`There is no request ${id}`)
  const definition = definitionVersion(request.service, request.definition)
  if (definition === null) throw new Error(`${request.service} has no version ${request.definition}`)
  const mission = missionByCode(request.mission)
  const day = dayAt(app.now(), mission.timezone)
  return { id, request, definition, mission, records: await readRecords(app.db, id), app, day }
}

/** What an officer finds wrong with a sample picture. */
const unclear: readonly Phrase[] = [
  { id: 'Foto tidak jelas. Mohon foto ulang.', en: 'The photo is not clear. Please take it again.' },
  {
    id: 'Sebagian halaman tertutup jari. Mohon foto seluruh halaman.',
    en: 'A finger covers part of the page. Please photograph the whole page.',
  },
  {
    id: 'Huruf kecil tidak terbaca. Mohon foto di tempat terang.',
    en: 'The small letters cannot be read. Please take it in good light.',
  },
]

const explained: Phrase = {
  id: 'Silakan datang ke loket bila ada yang ingin ditanyakan.',
  en: 'Please come to the counter if you have a question.',
}

const capacityOf = ({ role }: SignedIn) => ({ capacity: { role, delegatedBy: null }, citizenAccount: null })

/** Paid in the money of the tariff; what a mission takes in its own currency is its head's to fix. */
const toldPrice = ({ request }: OnDesk): Money => request.case.tariff.total ?? { minor: 1, currency: 'IDR' }

/** The definition's step by which this may be decided now. */
const decisionStep = ({ request, definition }: OnDesk): string =>
  definition.steps.table.find(
    ({ act, from, after }) =>
      act === 'decide' &&
      from.some(status => status === request.status) &&
      after.every(id => request.done.includes(id) || !request.case.steps.includes(id)),
  )?.id ?? 'decide'

const decidedBy = ({ definition }: OnDesk): keyof Players =>
  definition.decision.signers.includes('officer') ? 'officer' : 'head'

const granting = (at: OnDesk, players: Players): Prepared => {
  const { app, id, definition, request } = at
  const by = decidedBy(at)
  const signer = players[by]
  const document = definition.issues === undefined ? null : newId(app.now())
  return {
    by,
    decide: state =>
      grantApplication(state, definition, capacityOf(signer), { step: decisionStep(at), document }),
    alongside: async entry => {
      const { person, mission } = request
      await verifyDetails(entry, { person, mission, source: streamOf(id) }, app.now())
      const visit = { app, who: signer }
      const signing = await signingAs(visit, mission, definition)
      if (document === null || signing === null) return undefined
      return issueDocument(entry, { ...at, visit }, signing.signatory, document)
    },
  }
}

const handingOver = (at: OnDesk): Prepared => {
  const { id, request, definition, records, day } = at
  const answers = records.find(request.case.answers, 'answers')?.answers ?? {}
  const isChild = request.case.variant.person === 'child'
  const needsOldBook = request.case.variant.reason !== 'lost'
  const passportNumber = `X${String(pickFrom(id, 9_000_000) + 1_000_000)}`
  const receiver = String((isChild ? answers.motherName : answers.fullName) ?? '')
  return {
    by: 'officer',
    record: {
      kind: 'hand-over',
      body: {
        passportNumber,
        receiver,
        shown: isChild
          ? { authorityNumber: null, authorityDay: day, identityNumber: passportNumber.replace('X', 'C') }
          : null,
      },
    },
    decide: (state, record) =>
      handOver(state, definition, {
        ...{ step: stepOf(at, 'hand-over'), day, to: isChild ? 'parent' : 'holder', record },
        ...{ needsOldBook, oldBookSeen: needsOldBook },
        shown: isChild ? { authority: 'birth-certificate', identity: 'passport' } : null,
      }),
    alongside: async entry => {
      const { mission, document } = request
      if (document !== null) await recordUse(entry, { id: document, mission, on: day })
      await knowNewPassport(entry, at, passportNumber, at.app.now())
      return undefined
    },
  }
}

/** Each request's own, so that no number comes twice. */
const receiptOf = ({ request, day }: OnDesk): string => `DEMO-${day.slice(0, 4)}-${request.number}`

const stepOf = ({ definition }: OnDesk, kind: string): string =>
  definition.steps.table.find(({ act }) => act === kind)?.id ?? kind

/** Prepares one act of the desk, or the applicant's withdrawal, on a request as it lies there now. */
export const deskAct = (name: DeskActName, at: OnDesk, players: Players, ground = ''): Prepared => {
  const { app, id, definition, request, day } = at
  const now = app.now()
  const calendar = calendarOf(request.mission)
  const step = (kind: string): string => stepOf(at, kind)
  switch (name) {
    case 'ask': {
      // What was sent is what the case asked for.
      const sent = request.case.documents.map(({ requirement }) => requirement)
      const reason = unclear[pickFrom(id, unclear.length)] ?? null
      return {
        by: 'officer',
        record: { kind: 'reason', body: { id: reason?.id ?? null, en: reason?.en ?? null } },
        decide: (state, record) =>
          askCorrection(
            state,
            definition,
            { step: step('ask-correction'), reason: record, items: sent.slice(0, 1) },
            sent,
          ),
      }
    }
    case 'complete':
      return {
        by: 'officer',
        decide: state =>
          declareComplete(state, definition, {
            step: step('declare-complete'),
            promised: promiseFor(definition.clock, calendar, now),
          }),
      }
    case 'attend':
      return {
        by: 'officer',
        decide: state => recordAttendance(state, definition, { step: step('attendance'), day }),
      }
    case 'biometrics':
      return {
        by: 'officer',
        decide: state => recordBiometrics(state, definition, { step: step('biometrics'), day }),
      }
    case 'interview':
      return {
        by: 'officer',
        decide: state => recordInterview(state, definition, { step: step('interview'), day, notes: null }),
      }
    case 'pay':
      return {
        by: 'officer',
        decide: state =>
          recordPayment(state, definition, {
            ...{ step: step('payment'), amount: toldPrice(at) },
            receipt: receiptOf(at),
          }),
        alongside: ({ tx }) =>
          claimReceipt(tx, { mission: request.mission, receipt: receiptOf(at), application: id }),
      }
    case 'send-out':
      return {
        by: 'officer',
        decide: state =>
          sendToAgency(state, definition, {
            step: step('send-out'),
            reference: `SPRI-${String(pickFrom(id, 90_000) + 10_000)}`,
            day,
          }),
      }
    case 'answer':
    case 'refuse':
      return {
        by: 'officer',
        decide: state =>
          recordAgencyAnswer(state, definition, {
            ...{ step: step('answer-in'), notes: null, answer: name === 'answer' ? 'approved' : 'refused' },
            due: dueAfterWait(state, definition.clock, calendar, day) ?? now.toISOString(),
            day,
          }),
      }
    case 'grant':
      return granting(at, players)
    case 'reject': {
      const by = decidedBy(at)
      return {
        by,
        record: { kind: 'reason', body: { id: explained.id, en: explained.en } },
        decide: (state, explanation) =>
          rejectApplication(state, definition, capacityOf(players[by]), {
            ...{ step: decisionStep(at), ground, explanation },
          }),
      }
    }
    case 'hand-over':
      return handingOver(at)
    case 'withdraw':
      return {
        by: 'applicant',
        decide: state => withdrawApplication(state, definition, { step: step('withdraw') }),
      }
  }
}
