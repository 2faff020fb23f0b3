import type { Past } from '../../src/journal/index.ts'
import { type Decision, dayAt, type Fact, fact, isRefusal, type Json, newId } from '../../src/kernel/index.ts'
import {
  type Application,
  type ApplicationFact,
  application,
  askCorrection,
  declareComplete,
  dueAfterWait,
  grantApplication,
  handOver,
  promiseFor,
  recordAgencyAnswer,
  recordAttendance,
  recordBiometrics,
  recordInterview,
  recordPayment,
  rejectApplication,
  type SentDocument,
  sendToAgency,
  streamOf,
  submitApplication,
  withdrawApplication,
} from '../../src/modules/applications/index.ts'
import { calendarOf, type Mission } from '../../src/modules/missions/index.ts'
import type { Model } from './models.ts'
import type { Person, Staff } from './people.ts'

/** How far a request has come. */
export type Until =
  | 'submitted'
  | 'correction-asked'
  | 'complete'
  | 'paused'
  | 'ready'
  | 'granted'
  | 'handed-over'
  | 'rejected'
  | 'withdrawn'

export type Asked = {
  readonly id: string
  readonly number: string
  readonly model: Model
  readonly mission: Mission
  readonly person: Person
  readonly staff: Staff
  readonly until: Until
  readonly submitted: Date
  /** Record of the answers, and documents as they were sent. */
  readonly answers: string
  readonly documents: readonly SentDocument[]
}

export type History = {
  readonly past: readonly Past[]
  /** Written by staff beside the facts that name them. */
  readonly written: readonly { readonly id: string; readonly kind: string; readonly body: Json }[]
  /** When the document was numbered, and its id; null where none was. */
  readonly issued: { readonly document: string; readonly at: Date } | null
}

const hours = 3_600_000

const because = {
  id: 'Foto tidak jelas. Mohon foto ulang.',
  en: 'The photo is not clear. Please take it again.',
}

/** One request from its sending to where it stands, by the platform's own verbs: what they refuse ends the bench. */
export const historyOf = (asked: Asked): History => {
  const { id, number, model, mission, person, staff, until, answers, documents } = asked
  const { definition } = model
  const stream = { id: streamOf(id), mission: mission.code }
  const calendar = calendarOf(mission.code)
  const [officer = staff.head] = staff.officers
  const past: Past[] = []
  let [state, at, version]: [Application, Date, number] = [application.start, asked.submitted, 0]

  const step = (kind: string) => definition.steps.table.find(each => each.act === kind)?.id ?? kind
  const later = (some: number) => {
    at = new Date(at.getTime() + some * hours)
  }
  const take = (actor: Person, decision: Decision<ApplicationFact, string>): void => {
    if (isRefusal(decision)) throw new Error(`${definition.code} could not go on: ${decision.refused}`)
    for (const each of decision) {
      version += 1
      const recorded = { ...each, position: 0, stream: stream.id, version, actor: actor.id }
      state = application.evolve(state, { ...recorded, at: at.toISOString(), mission: mission.code })
      past.push({ stream, fact: each as Fact, actor: actor.id, at })
    }
  }
  const written: { id: string; kind: string; body: Json }[] = []
  const write = (kind: string, body: Json): string => {
    const record = newId(at)
    written.push({ id: record, kind, body })
    return record
  }
  const done = (issued: History['issued'] = null): History => ({ past, issued, written })

  take(
    person,
    submitApplication(state, {
      ...{ number, service: definition.code, definition: definition.version, person: person.id },
      ...{ mission: mission.code, case: { ...model.sent, answers, documents } },
      ...{ required: [], problems: [], isServiceOffered: true, missingBefore: [] },
    }),
  )
  if (until === 'submitted') return done()
  later(20)
  past.push({
    stream: { id: `looks-${mission.code}`, mission: mission.code },
    fact: fact('Looked', {
      ...{ what: 'file', purpose: 'check-request', role: 'officer', detail: null },
      files: [{ application: id, person: person.id }],
    }),
    actor: officer.id,
    at,
  })
  if (until === 'withdrawn') {
    take(person, withdrawApplication(state, definition, { step: step('withdraw') }))
    return done()
  }
  if (until === 'correction-asked') {
    const reason = write('reason', because)
    const items = model.papers.slice(0, 1).map(paper => paper.requirement)
    take(officer, askCorrection(state, definition, { step: step('ask-correction'), items, reason }, items))
    return done()
  }
  take(
    officer,
    declareComplete(state, definition, {
      step: step('declare-complete'),
      promised: promiseFor(definition.clock, calendar, at),
    }),
  )
  if (until === 'complete') return done()

  if (model.sent.steps.includes(step('send-out'))) {
    const day = dayAt(at, mission.timezone)
    const amount = { minor: 10_900, currency: mission.currency }
    const visits = {
      attendance: () => recordAttendance(state, definition, { step: step('attendance'), day }),
      biometrics: () => recordBiometrics(state, definition, { step: step('biometrics'), day }),
      interview: () => recordInterview(state, definition, { step: step('interview'), day, notes: null }),
      payment: () =>
        recordPayment(state, definition, {
          step: step('payment'),
          receipt: `R-${at.getUTCFullYear()}-${number}`,
          amount,
        }),
    }
    for (const [kind, decide] of Object.entries(visits)) {
      if (model.sent.steps.includes(step(kind))) take(officer, decide())
    }
    take(officer, sendToAgency(state, definition, { step: step('send-out'), reference: null, day }))
    if (until === 'paused') return done()
    later(30)
    const answered = dayAt(at, mission.timezone)
    const due = dueAfterWait(state, definition.clock, calendar, answered) ?? at.toISOString()
    const reply = { answer: 'approved', notes: null, due, day: answered } as const
    take(officer, recordAgencyAnswer(state, definition, { step: step('answer-in'), ...reply }))
  }
  if (until === 'paused' || until === 'ready') return done()

  later(4)
  const signer = definition.decision.signers.includes('officer') ? officer : staff.head
  const role = signer === officer ? 'officer' : 'head-of-mission'
  const decider = { capacity: { role, delegatedBy: null }, citizenAccount: null }
  const decide = definition.steps.table.find(
    each => each.act === 'decide' && each.leadsTo.includes(until === 'rejected' ? 'rejected' : 'granted'),
  )
  if (until === 'rejected') {
    const ground = definition.decision.refusals[0]?.id ?? ''
    const rejection = { step: decide?.id ?? 'decide', ground, explanation: write('reason', because) }
    take(signer, rejectApplication(state, definition, decider, rejection))
    return done()
  }
  const document = definition.issues === undefined ? null : newId(at)
  take(signer, grantApplication(state, definition, decider, { step: decide?.id ?? 'decide', document }))
  const issued = document === null ? null : { document, at }
  if (until === 'granted' || !model.sent.steps.includes(step('hand-over'))) return done(issued)

  later(40)
  const record = write('hand-over', { passportNumber: null, receiver: person.name })
  const isChild = model.sent.variant.person === 'child'
  const given = {
    day: dayAt(at, mission.timezone),
    to: isChild ? 'parent' : 'holder',
    oldBookSeen: true,
    shown: isChild ? ({ authority: 'birth-certificate', identity: 'passport' } as const) : null,
    record,
  } as const
  take(officer, handOver(state, definition, { step: step('hand-over'), needsOldBook: false, ...given }))
  return done(issued)
}
