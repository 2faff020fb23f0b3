import { expect, test } from 'vitest'
import { definitionVersion } from './catalogue.ts'
import type { State } from './language/steps.ts'
import type { Situation } from './situation.ts'
import { isEnd, stepsOf } from './steps-of.ts'
import { whyNotNow } from './why-not-now.ts'

const defined = (code: string) => {
  const definition = definitionVersion(code, 1)
  if (definition === null) throw new Error(code)
  return definition
}

const situation: Situation = {
  answers: { reason: 'full' },
  applicant: { age: null, nationality: null, residence: null },
  today: '2026-11-24',
}

const open = (code: string, state: State, ...done: string[]) => {
  const applying = stepsOf(defined(code), situation)
  const progress = { state, steps: applying.map(({ id }) => id), done }
  return applying.filter(step => whyNotNow(defined(code), progress, step) === null).map(({ id }) => id)
}

const counter = ['declare-complete', 'payment', 'attendance', 'biometrics', 'interview']

test('Budi pays attention to the order at the counter: who has not come is not photographed', () => {
  expect(open('passport-replacement', 'complete', 'declare-complete')).toEqual([
    'ask-correction',
    'payment',
    'attendance',
    'reject-early',
    'withdraw',
  ])
  expect(open('passport-replacement', 'complete', 'declare-complete', 'attendance')).toContain('biometrics')
})

test('nothing goes to Immigration before payment, photo and interview, and nothing is granted before its answer', () => {
  expect(open('passport-replacement', 'complete', ...counter.slice(0, 4))).not.toContain('send-to-imigrasi')
  expect(open('passport-replacement', 'complete', ...counter)).toContain('send-to-imigrasi')
  expect(open('passport-replacement', 'complete', ...counter)).not.toContain('decide')
  expect(
    open('passport-replacement', 'complete', ...counter, 'send-to-imigrasi', 'imigrasi-answer'),
  ).toContain('decide')
})

test('what was recorded once is not recorded twice, but a second correction may be asked for', () => {
  expect(open('passport-replacement', 'complete', ...counter)).not.toContain('payment')
  expect(open('lapor-diri', 'submitted', 'ask-correction', 'correct')).toContain('ask-correction')
})

test('Sari may withdraw until the decision, and not after it', () => {
  for (const state of ['submitted', 'correction-asked', 'complete', 'paused'] as const)
    expect(open('passport-replacement', state)).toContain('withdraw')
  for (const state of ['granted', 'rejected', 'withdrawn', 'handed-over'] as const)
    expect(open('passport-replacement', state)).not.toContain('withdraw')
})

test('a report of residence ends when it is granted; a passport only when it is handed over', () => {
  expect(isEnd(defined('lapor-diri'), 'granted')).toBe(true)
  expect(isEnd(defined('passport-replacement'), 'granted')).toBe(false)
  expect(isEnd(defined('passport-replacement'), 'handed-over')).toBe(true)
})
