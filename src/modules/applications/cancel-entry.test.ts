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
const cancel = (request: Application, entry: number) => cancelEntry(request, { entry, reason: 'r' })

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
