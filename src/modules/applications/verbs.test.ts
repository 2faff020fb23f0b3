import { describe, expect, test } from 'vitest'
import { type Decision, isRefusal, type Recorded } from '../../kernel/index.ts'
import { type Definition, definitionOf } from '../catalogue/index.ts'
import { type Application, application } from './application.ts'
import { recordAgencyAnswer, sendToAgency } from './ask-agency.ts'
import { askCorrection } from './ask-correction.ts'
import { grantApplication, rejectApplication } from './decide-application.ts'
import { declareComplete } from './declare-complete.ts'
import type { ApplicationFact, Case } from './facts.ts'
import { handOver, heedLetter } from './hand-over.ts'
import { recordPayment } from './record-payment.ts'
import { recordAttendance, recordBiometrics, recordInterview } from './record-visit.ts'
import { sendCorrection } from './send-correction.ts'
import { submitApplication } from './submit-application.ts'
import { withdrawApplication } from './withdraw-application.ts'

const passport: Definition =
  definitionOf('passport-replacement', '2026-11-24') ?? expect.fail('no passport service')
const at = '2026-11-24T02:00:00.000Z'
const document = { id: 'd1', requirement: 'old-passport', received: 'r', stored: 's' }
const sent: Case = {
  answers: 'record-1',
  documents: [document],
  variant: { reason: 'expired' },
  steps: passport.steps.table.map(step => step.id),
  tariff: { total: { minor: 35_000_000, currency: 'IDR' }, verified: false, lines: [] },
}
const oldPassport = { id: 'old-passport' }
const submission = {
  ...{
    number: 'AB12-CD34',
    service: 'passport-replacement',
    definition: 1,
    person: 'sari',
    mission: 'kbri-kuala-lumpur',
  },
  ...{
    case: sent,
    confirmed: [],
    required: [oldPassport],
    problems: [],
    isServiceOffered: true,
    missingBefore: [],
  },
}
const promised = { due: at, workingDays: 3, countsFirstDay: false, calendar: 'c', unknownYears: [] }
const day = '2026-11-24'
const head = { capacity: { role: 'head-of-mission', delegatedBy: null }, citizenAccount: null }
const amount = { minor: 10_900, currency: 'MYR' }

type Verb = (request: Application) => Decision<ApplicationFact, string>

const submit: Verb = request => submitApplication(request, submission)
const ask: Verb = request =>
  askCorrection(request, passport, { step: 'ask-correction', items: ['phone'], reason: 'r' }, ['phone'])
const correct: Verb = request =>
  sendCorrection(request, {
    case: sent,
    changed: ['phone'],
    confirmed: [],
    opened: [],
    inCase: ['phone'],
    required: [oldPassport],
    problems: [],
    due: null,
  })
const complete: Verb = request => declareComplete(request, passport, { step: 'declare-complete', promised })
const attend: Verb = request => recordAttendance(request, passport, { step: 'attendance', day })
const capture: Verb = request => recordBiometrics(request, passport, { step: 'biometrics', day })
const interview: Verb = request => recordInterview(request, passport, { step: 'interview', day, notes: null })
const pay: Verb = request => recordPayment(request, passport, { step: 'payment', receipt: 'KL-1', amount })
const sendOut: Verb = request =>
  sendToAgency(request, passport, { step: 'send-to-imigrasi', reference: null, day })
const answerIn: Verb = request =>
  recordAgencyAnswer(request, passport, {
    step: 'imigrasi-answer',
    answer: 'approved',
    notes: null,
    due: at,
    day,
  })
const grant: Verb = request => grantApplication(request, passport, head, { step: 'decide', document: 'doc' })
const reject: Verb = request =>
  rejectApplication(request, passport, head, {
    step: 'reject-early',
    ground: passport.decision.refusals[0]?.id ?? '',
    explanation: 'r',
  })
const withdraw: Verb = request => withdrawApplication(request, passport, { step: 'withdraw' })
const give: Verb = request =>
  handOver(request, passport, {
    step: 'hand-over',
    day,
    to: 'holder',
    oldBookSeen: true,
    shown: null,
    record: 'r',
    needsOldBook: true,
  })

const none: Application = { status: 'none' }
let position = 0
const take = (request: Application, verb: Verb): Application => {
  const outcome = verb(request)
  if (isRefusal(outcome)) throw new Error(`refused: ${outcome.refused}`)
  return outcome.reduce(
    (state, fact) =>
      application.evolve(state, {
        ...fact,
        ...{
          position: ++position,
          stream: 'application-1',
          version: position,
          at,
          actor: 'budi',
          mission: 'kbri-kuala-lumpur',
        },
      } as Recorded<ApplicationFact>),
    request,
  )
}
const after = (...verbs: readonly Verb[]): Application => verbs.reduce(take, none)

const counter = [attend, capture, interview, pay] as const
const stages = {
  none,
  submitted: after(submit),
  'correction-asked': after(submit, ask),
  complete: after(submit, complete),
  paused: after(submit, complete, ...counter, sendOut),
  answered: after(submit, complete, ...counter, sendOut, answerIn),
  granted: after(submit, complete, ...counter, sendOut, answerIn, grant),
  rejected: after(submit, complete, reject),
  withdrawn: after(submit, withdraw),
  'handed-over': after(submit, complete, ...counter, sendOut, answerIn, grant, give),
} as const
const verbs = {
  submit,
  ask,
  correct,
  complete,
  attend,
  sendOut,
  answerIn,
  grant,
  reject,
  withdraw,
  give,
} as const

/** By hand, from the definition's table: what may be done at each stage. Everything else is refused. */
const may: Readonly<Record<keyof typeof stages, readonly (keyof typeof verbs)[]>> = {
  none: ['submit'],
  submitted: ['ask', 'complete', 'withdraw'],
  'correction-asked': ['correct', 'reject', 'withdraw'],
  complete: ['ask', 'attend', 'reject', 'withdraw'],
  paused: ['answerIn', 'withdraw'],
  answered: ['ask', 'grant', 'reject', 'withdraw'],
  granted: ['give'],
  rejected: [],
  withdrawn: [],
  'handed-over': [],
}

describe.each(Object.keys(stages) as (keyof typeof stages)[])('a passport request that is %s', stage => {
  test.each(Object.keys(verbs) as (keyof typeof verbs)[])('%s: as the table says', verb => {
    const outcome = verbs[verb](stages[stage])
    expect(isRefusal(outcome) ? 'refused' : 'taken').toBe(may[stage].includes(verb) ? 'taken' : 'refused')
  })
})

describe('each refusal, by its code', () => {
  const refusedBy = (verb: Decision<ApplicationFact, string>) => (isRefusal(verb) ? verb.refused : 'taken')
  const complete3 = stages.complete

  test.each([
    ['already-sent', submitApplication(stages.submitted, submission)],
    ['service-not-offered', submitApplication(none, { ...submission, isServiceOffered: false })],
    ['earlier-service-missing', submitApplication(none, { ...submission, missingBefore: ['lapor-diri'] })],
    ['answers-have-problems', submitApplication(none, { ...submission, problems: ['birthDate'] })],
    [
      'document-missing',
      submitApplication(none, { ...submission, required: [oldPassport, { id: 'stay-permit' }] }),
    ],
    [
      'nothing-asked',
      askCorrection(stages.submitted, passport, { step: 'ask-correction', items: [], reason: 'r' }, [
        'phone',
      ]),
    ],
    [
      'item-unknown',
      askCorrection(stages.submitted, passport, { step: 'ask-correction', items: ['nope'], reason: 'r' }, [
        'nope',
      ]),
    ],
    [
      'item-not-in-case',
      askCorrection(
        stages.submitted,
        passport,
        { step: 'ask-correction', items: ['phone', 'police-report'], reason: 'r' },
        ['phone'],
      ),
    ],
    ['no-such-step', declareComplete(stages.submitted, passport, { step: 'decide', promised })],
    ['already-done', recordAttendance(take(complete3, attend), passport, { step: 'attendance', day })],
    ['earlier-step-missing', recordBiometrics(complete3, passport, { step: 'biometrics', day })],
    ['receipt-missing', recordPayment(complete3, passport, { step: 'payment', receipt: ' ', amount })],
    [
      'receipt-no-code',
      recordPayment(complete3, passport, { step: 'payment', receipt: 'Sari Wulandari 1', amount }),
    ],
    [
      'reference-no-code',
      sendToAgency(counter.reduce(take, complete3), passport, {
        step: 'send-to-imigrasi',
        reference: 'Ref. Sari Wulandari 3324',
        day,
      }),
    ],
    [
      'amount-not-positive',
      recordPayment(complete3, passport, {
        step: 'payment',
        receipt: 'KL-1',
        amount: { ...amount, minor: 0 },
      }),
    ],
    [
      'not-a-signer',
      grantApplication(
        stages.answered,
        passport,
        { ...head, capacity: { role: 'officer', delegatedBy: null } },
        { step: 'decide', document: null },
      ),
    ],
    [
      'own-application',
      grantApplication(
        stages.answered,
        passport,
        { ...head, citizenAccount: 'sari' },
        { step: 'decide', document: null },
      ),
    ],
    [
      'ground-unknown',
      rejectApplication(complete3, passport, head, {
        step: 'reject-early',
        ground: 'whim',
        explanation: 'r',
      }),
    ],
    [
      'old-book-unseen',
      handOver(stages.granted, passport, {
        step: 'hand-over',
        day,
        to: 'holder',
        oldBookSeen: false,
        shown: null,
        record: 'r',
        needsOldBook: true,
      }),
    ],
    ['letter-ended', heedLetter({ voidedAt: '2026-11-24T02:00:00.000Z', revokedAt: null }, false) ?? []],
    [
      'authority-unseen',
      handOver(stages.granted, passport, {
        ...{ step: 'hand-over', day, to: 'proxy', oldBookSeen: true, shown: null, record: 'r' },
        needsOldBook: true,
      }),
    ],
  ] as const)('%s', (code, outcome) => {
    expect(refusedBy(outcome)).toBe(code)
  })

  test('what Imigrasi refused cannot be granted', () => {
    const refused = take(stages.paused, request =>
      recordAgencyAnswer(request, passport, {
        step: 'imigrasi-answer',
        answer: 'refused',
        notes: null,
        due: at,
        day,
      }),
    )
    expect(refusedBy(grant(refused))).toBe('agency-refused')
  })

  const asNow = { case: sent, inCase: ['phone'], required: [oldPassport], problems: [], due: null }

  test('Sari cannot change what Budi did not ask for, nor send back the same', () => {
    const request = stages['correction-asked']
    const given = { ...asNow, confirmed: [], opened: [] }
    expect(refusedBy(sendCorrection(request, { ...given, changed: ['fullName'] }))).toBe(
      'changed-what-was-not-asked',
    )
    expect(refusedBy(sendCorrection(request, { ...given, changed: [] }))).toBe('nothing-changed')
  })

  test('what she says is right counts as answered, and the fact carries what it is about', () => {
    const given = { ...asNow, opened: [] }
    const answered = sendCorrection(stages['correction-asked'], {
      ...given,
      changed: ['phone'],
      confirmed: ['phone', 'not-asked'],
    })
    expect(answered).toMatchObject([{ body: { confirmed: ['phone'] } }])
  })

  test('what her case does not ask for holds nothing up; the fact says so, and what she left as it was', () => {
    const given = { ...asNow, confirmed: [], opened: [] }
    const asked = (...items: string[]) =>
      take(stages.submitted, request =>
        askCorrection(request, passport, { step: 'ask-correction', items, reason: 'r' }, items),
      )
    const alone = sendCorrection(asked('police-report'), { ...given, changed: [] })
    expect(alone).toMatchObject([{ body: { notInCase: ['police-report'] } }])
    const both = asked('police-report', 'phone')
    expect(refusedBy(sendCorrection(both, { ...given, changed: [] }))).toBe('nothing-changed')
    const three = asked('police-report', 'phone', 'email')
    const inCase = ['phone', 'email']
    expect(sendCorrection(three, { ...given, inCase, changed: ['phone'] })).toMatchObject([
      { body: { notInCase: ['police-report'], unchanged: ['email'] } },
    ])
  })

  test('a question that her correction made needed comes along', () => {
    const given = { ...asNow, confirmed: [] }
    const changed = ['phone', 'lostPassportNumber']
    const opened = ['lostPassportNumber']
    expect(refusedBy(sendCorrection(stages['correction-asked'], { ...given, changed, opened }))).toBe('taken')
  })
})

test('the clock’s pause is open while Imigrasi has the file, and closed by its answer', () => {
  expect(stages.paused).toMatchObject({ status: 'paused', pauses: [{ to: null, waitingFor: 'imigrasi' }] })
  expect(stages.answered).toMatchObject({
    status: 'complete',
    pauses: [{ from: day, to: day, waitingFor: 'imigrasi' }],
  })
})
