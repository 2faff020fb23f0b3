import { describe, expect, test } from 'vitest'
import type { Recorded } from '../../kernel/index.ts'
import { definitionOf, earlierSteps } from '../catalogue/index.ts'
import { type Application, application, type Sent, type Status } from './application.ts'
import { cancelEntry } from './cancel-entry.ts'
import type { ApplicationFact } from './facts.ts'
import { whyNot } from './take-step.ts'

const passport = definitionOf('passport-replacement', '2026-11-24') ?? expect.fail('no passport service')
const stepOf = (id: string) => passport.steps.table.find(step => step.id === id) ?? expect.fail(id)
const counter = ['payment', 'attendance', 'biometrics', 'interview']

/** A request with every step at the counter on record, as versions 3 to 6; `more` was done since. */
const at = (status: Status, ...more: readonly string[]): Sent => ({
  ...{ status, number: 'AB12-CD34', service: passport.code, definition: passport.version, person: 'sari' },
  ...{
    mission: 'kbri-kuala-lumpur',
    submittedAt: '',
    since: '',
    asked: null,
    completeAt: '',
    promised: null,
  },
  case: {
    ...{ answers: '', documents: [], variant: {}, tariff: { total: null, verified: false, lines: [] } },
    steps: passport.steps.table.map(({ id }) => id),
  },
  ...{ pauses: [], agencyAnswer: null, document: null, done: ['declare-complete', ...counter, ...more] },
  entries: counter.map((step, index) => ({ step, version: index + 3 })),
})

const following = (request: Application, facts: unknown): Sent =>
  (facts as ApplicationFact[]).reduce(
    (state, each) => application.evolve(state, { ...each, version: 9 } as Recorded<ApplicationFact>),
    request,
  ) as Sent
const cancel = (request: Application, entry: number) =>
  cancelEntry(request, { entry, reason: 'r', due: 'due' })

describe('Budi recorded a payment in the wrong file', () => {
  test.each(['complete', 'correction-asked', 'paused'] as const)('he cancels it while it is %s', status => {
    expect(cancel(at(status), 3)).toEqual([
      { name: 'EntryCancelled', body: { entry: 3, entryStep: 'payment', reason: 'r' } },
    ])
  })

  test.each(['granted', 'rejected', 'withdrawn', 'handed-over'] as const)(
    'no longer once it is %s',
    status => {
      expect(cancel(at(status), 3)).toEqual({ refused: 'request-over' })
    },
  )

  test('what is no such entry, and one that was cancelled already, is refused', () => {
    expect(cancel(at('complete'), 2)).toEqual({ refused: 'not-standing' })
    const once = following(at('complete'), cancel(at('complete'), 3))
    expect(cancel(once, 3)).toEqual({ refused: 'not-standing' })
    expect(cancel({ status: 'none' }, 3)).toEqual({ refused: 'no-such-application' })
  })

  test('it is asked for anew; everything else stays done', () => {
    const once = following(at('complete'), cancel(at('complete'), 3))
    expect(whyNot(at('complete'), passport, stepOf('payment'))).toBe('already-done')
    expect(whyNot(once, passport, stepOf('payment'))).toBeNull()
    expect(once.done).toEqual(['declare-complete', 'attendance', 'biometrics', 'interview'])
  })

  test('nothing is sent out or granted before it is recorded anew, though Imigrasi may answer', () => {
    const away = following(at('paused', 'send-to-imigrasi'), cancel(at('paused', 'send-to-imigrasi'), 3))
    expect(whyNot(away, passport, stepOf('imigrasi-answer'))).toBeNull()
    const answered: Sent = { ...away, status: 'complete', done: [...away.done, 'imigrasi-answer'] }
    expect(whyNot(answered, passport, stepOf('decide'))).toBe('earlier-step-missing')
    expect(whyNot(answered, passport, stepOf('payment'))).toBeNull()
    const paid: Sent = { ...answered, done: [...answered.done, 'payment'] }
    expect(whyNot(paid, passport, stepOf('decide'))).toBeNull()
  })
})

describe('a hand-over was recorded by mistake', () => {
  const granted: Sent = {
    ...at('granted', 'send-to-imigrasi', 'imigrasi-answer', 'decide', 'issue'),
    since: '2026-11-20T02:00:00.000Z',
  }
  const body = { step: 'hand-over', day: '2026-11-24', to: 'holder', oldBookSeen: true, record: 'r' }
  const over = { name: 'HandedOver', body, version: 8, at: '2026-11-24T02:00:00.000Z' }
  const handedOver = application.evolve(granted, over as Recorded<ApplicationFact>) as Sent

  test('it is granted again since it was, and can be handed over; everything else stays done', () => {
    expect(handedOver.status).toBe('handed-over')
    const cancelled = cancel(handedOver, 8)
    expect(cancelled).toEqual([
      {
        name: 'EntryCancelled',
        body: {
          ...{ entry: 8, entryStep: 'hand-over', reason: 'r' },
          toHandOver: { grantedSince: '2026-11-20T02:00:00.000Z' },
        },
      },
    ])
    const back = following(handedOver, cancelled)
    expect(back).toEqual(granted)
    expect(whyNot(handedOver, passport, stepOf('hand-over'))).toBe('already-done')
    expect(whyNot(back, passport, stepOf('hand-over'))).toBeNull()
    expect(cancel(back, 8)).toEqual({ refused: 'not-standing' })
  })

  test('what was recorded before the decision stays as it is', () =>
    expect(cancel(handedOver, 3)).toEqual({ refused: 'request-over' }))
})

test('attendance that is cancelled holds up what comes later, also where the photo stands', () => {
  const without = following(at('complete'), cancel(at('complete'), 4))
  expect(without.done).toContain('biometrics')
  expect(whyNot(without, passport, stepOf('send-to-imigrasi'))).toBe('earlier-step-missing')
})

test('before a decision stands the whole way there, through the answer to what was sent', () => {
  expect(earlierSteps(passport, stepOf('decide'))).toEqual([
    ...counter,
    'send-to-imigrasi',
    'imigrasi-answer',
  ])
  expect(earlierSteps(passport, stepOf('imigrasi-answer'))).toEqual([])
  expect(earlierSteps(passport, stepOf('reject-early'))).toEqual([])
})

describe('the file was sent to Imigrasi, or its answer recorded, by mistake', () => {
  const recorded = (fact: unknown, version: number, at: string) => ({ ...(fact as object), version, at })
  const done = (request: Application, ...facts: readonly unknown[]): Sent =>
    facts.reduce<Application>(
      (state, each) => application.evolve(state, each as Recorded<ApplicationFact>),
      request,
    ) as Sent
  const sent = recorded(
    {
      name: 'SentToAgency',
      body: { step: 'send-to-imigrasi', agency: 'imigrasi', reference: null, day: '2026-11-24' },
    },
    7,
    '2026-11-25T02:00:00.000Z',
  )
  const answered = recorded(
    {
      name: 'AgencyAnswered',
      body: {
        ...{ step: 'imigrasi-answer', agency: 'imigrasi', answer: 'refused', notes: null },
        ...{ askedAt: '2026-11-25T02:00:00.000Z', due: 'later', day: '2026-11-26' },
      },
    },
    8,
    '2026-11-27T02:00:00.000Z',
  )
  const cancelling = (request: Application, entry: number) => {
    const [fact] = cancel(request, entry) as readonly unknown[]
    return done(request, recorded(fact, 9, '2026-11-28T02:00:00.000Z'))
  }

  test('a sending goes with its pause, as if it had not been, and can be made again', () => {
    const away = done(at('complete'), sent)
    expect(away.pauses).toEqual([{ from: '2026-11-24', to: null, waitingFor: 'imigrasi' }])
    expect(cancel(away, 7)).toMatchObject([
      { body: { entryStep: 'send-to-imigrasi', clock: { due: 'due' } } },
    ])
    const back = cancelling(away, 7)
    expect(back).toMatchObject({ status: 'complete', pauses: [] })
    expect({ done: back.done, entries: back.entries }).toEqual({
      done: at('complete').done,
      entries: at('complete').entries,
    })
    expect(whyNot(back, passport, stepOf('send-to-imigrasi'))).toBeNull()
    expect(whyNot(back, passport, stepOf('decide'))).toBe('earlier-step-missing')
  })

  test('an answer leaves the file waiting since the day it was sent; the sending can be cancelled next', () => {
    const waits = done(at('complete'), sent)
    const back = done(at('complete'), sent, answered)
    expect([back.agencyAnswer, cancel(back, 7)]).toEqual(['refused', { refused: 'answered-since' }])
    expect(cancelling(back, 8)).toEqual(waits)
    expect(cancel(cancelling(back, 8), 7)).toMatchObject([{ name: 'EntryCancelled' }])
  })

  test('not while a correction is open, and not once it is decided', () => {
    const back = done(at('complete'), sent, answered)
    expect(cancel({ ...back, status: 'correction-asked' }, 8)).toEqual({ refused: 'correction-open' })
    expect(cancel({ ...back, status: 'granted' }, 8)).toEqual({ refused: 'request-over' })
  })

  test('facts that say no day mean the moment at which they were recorded', () => {
    const older = (fact: typeof sent) => {
      const { body } = fact as unknown as { body: Record<string, unknown> }
      const { day: _, ...rest } = body
      return { ...fact, body: rest }
    }
    expect(done(at('complete'), older(sent), older(answered)).pauses).toEqual([
      { from: '2026-11-25T02:00:00.000Z', to: '2026-11-27T02:00:00.000Z', waitingFor: 'imigrasi' },
    ])
  })
})
