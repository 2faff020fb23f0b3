import { describe, expect, test } from 'vitest'
import type { Sent, Status } from '../application.ts'
import { firstService } from './first-service.ts'
import { pathOf } from './path-of.ts'
import { service } from './story-for-tests.ts'
import { todosOf } from './todos.ts'
import { waitsFor } from './waits-for.ts'

const passport = service('passport-replacement')
const report = service('lapor-diri')
const moving = service('surat-keterangan-pindah')
const at = '2026-11-24T02:00:00.000Z'

const request = (status: Status, more: Partial<Sent> = {}, definition = passport): Sent => ({
  ...{ status, number: '7K2M-9QX4', service: definition.code, definition: definition.version },
  ...{ person: 'sari', mission: 'kbri-kuala-lumpur', submittedAt: at, since: at, asked: null },
  case: {
    ...{ answers: 'record', documents: [], variant: {}, tariff: { total: null, verified: false, lines: [] } },
    steps: definition.steps.table.map(step => step.id),
  },
  ...{ completeAt: status === 'submitted' ? null : at, promised: null, pauses: [], done: [], entries: [] },
  ...{ agencyAnswer: null, document: null },
  ...more,
})

const counter = ['declare-complete', 'payment', 'attendance', 'biometrics', 'interview']
const atImigrasi = [{ from: at, to: null, waitingFor: 'imigrasi' }]

describe('what Sari has to do herself', () => {
  test.each<[string, Sent, readonly string[]]>([
    ['nothing while her file is checked', request('submitted'), []],
    ['to correct what was asked', request('correction-asked'), ['correct']],
    [
      'to come and to pay once it is complete',
      request('complete', { done: ['declare-complete'] }),
      ['come', 'pay'],
    ],
    [
      'only to pay once she has come',
      request('complete', { done: counter.filter(id => id !== 'payment') }),
      ['pay'],
    ],
    [
      'still to come while one thing at the counter is missing',
      request('complete', { done: counter.slice(0, 4) }),
      ['come'],
    ],
    ['nothing once both are done', request('complete', { done: counter }), []],
    ['nothing while Imigrasi is asked', request('paused', { done: [...counter, 'send-to-imigrasi'] }), []],
    [
      'to collect what was granted',
      request('granted', { done: [...counter, 'send-to-imigrasi', 'imigrasi-answer', 'decide'] }),
      ['collect'],
    ],
    ['nothing after the end', request('handed-over'), []],
    ['nothing after a rejection', request('rejected'), []],
    ['nothing at a mission where lapor diri is in progress', request('complete', {}, report), []],
  ])('is %s', (_what, sent, todos) => {
    const definition = sent.service === 'lapor-diri' ? report : passport
    expect(todosOf(sent, definition, null)).toEqual(todos)
  })
})

describe('once the letter was revoked', () => {
  const revoked = { kind: 'ended', how: 'revoked', on: '2026-11-24' } as const
  const grantedTo = (definition: typeof passport) =>
    request('granted', { done: definition.steps.table.map(step => step.id) }, definition)
  const toCollect = request('granted', {
    done: [...counter, 'send-to-imigrasi', 'imigrasi-answer', 'decide'],
  })

  test('she is not sent to collect, and the mission is waited for', () => {
    expect(todosOf(toCollect, passport, revoked)).toEqual([])
    expect(waitsFor(toCollect, passport, revoked)).toBe('mission')
    expect(waitsFor(grantedTo(moving), moving, revoked)).toBe('mission')
  })

  test('with a new one in its place she collects again', () => {
    const anew = { kind: 'anew', number: '2' } as const
    expect(todosOf(toCollect, passport, anew)).toEqual(['collect'])
    expect(waitsFor(toCollect, passport, anew)).toBe('citizen')
  })
})

describe('whose turn it is', () => {
  test.each<[Status, string | null]>([
    ['submitted', 'mission'],
    ['correction-asked', 'citizen'],
    ['complete', 'citizen'],
    ['paused', 'imigrasi'],
    ['granted', 'citizen'],
    ['rejected', null],
    ['withdrawn', null],
    ['handed-over', null],
  ])('for a passport, %s: %s', (status, whom) => {
    expect(waitsFor(request(status, { pauses: status === 'paused' ? atImigrasi : [] }), passport, null)).toBe(
      whom,
    )
  })

  test('for a passport, the mission, once nothing at the counter is left to do', () => {
    expect(waitsFor(request('complete', { done: counter.slice(0, 4) }), passport, null)).toBe('citizen')
    expect(waitsFor(request('complete', { done: counter }), passport, null)).toBe('mission')
  })

  test.each([report, moving])('for a complete file that asks for no visit, the mission', definition => {
    expect(waitsFor(request('complete', {}, definition), definition, null)).toBe('mission')
  })

  test.each([report, moving])('for a service that ends with the grant, nobody any more', definition => {
    expect(waitsFor(request('granted', {}, definition), definition, null)).toBeNull()
  })
})

describe('the way of a request', () => {
  const show = (sent: Sent, issued = false) =>
    pathOf(sent, passport, { issued, letter: null }).map(({ kind, state }) => `${kind} ${state}`)

  test('stands at the check first, with all that is to come behind it', () => {
    expect(show(request('submitted'))).toEqual([
      ...['sent done', 'check now', 'pay later', 'come later', 'send later', 'agency later'],
      ...['decide later', 'issue later', 'collect later'],
    ])
  })

  test('counts photo, fingerprints and interview as one visit, done when all are', () => {
    expect(show(request('complete', { done: counter.slice(0, 4) }))).toContain('come now')
    expect(show(request('complete', { done: counter.slice(0, 1) }))).toEqual([
      ...['sent done', 'check done', 'pay now', 'come now', 'send later', 'agency later'],
      ...['decide later', 'issue later', 'collect later'],
    ])
    expect(show(request('complete', { done: counter }))).toEqual([
      ...['sent done', 'check done', 'pay done', 'come done', 'send now', 'agency later'],
      ...['decide later', 'issue later', 'collect later'],
    ])
  })

  test.each<[string, string | null, readonly string[]]>([
    ['first sent', null, []],
    ['complete and to be paid', at, ['declare-complete']],
    ['waiting to be sent to Imigrasi', at, counter],
  ])('stands at her correction alone while one is asked of a request %s', (_when, completeAt, done) => {
    const asked = pathOf(request('correction-asked', { completeAt, done }), passport, {
      issued: false,
      letter: null,
    })
    expect(asked.filter(stop => stop.state === 'now').map(({ kind }) => kind)).toEqual(['correct'])
  })

  test('waits at Imigrasi only once it was sent there, by its name in the definition', () => {
    const paused = request('paused', { done: [...counter, 'send-to-imigrasi'], pauses: atImigrasi })
    expect(show(paused)).toContain('send done')
    expect(
      pathOf(paused, passport, { issued: false, letter: null }).find(stop => stop.state === 'now'),
    ).toMatchObject({
      ...{ kind: 'agency', agency: 'imigrasi' },
    })
  })

  test('goes on to the letter, and to collecting once the letter is there', () => {
    const granted = request('granted', {
      done: [...counter, 'send-to-imigrasi', 'imigrasi-answer', 'decide'],
    })
    expect(show(granted).slice(-3)).toEqual(['decide done', 'issue now', 'collect later'])
    expect(show(granted, true).slice(-3)).toEqual(['decide done', 'issue done', 'collect now'])
  })

  test('leaves out what this request does not need', () => {
    const sent = request('submitted')
    const short = { ...sent, case: { ...sent.case, steps: sent.case.steps.filter(id => id !== 'payment') } }
    expect(show(short)).not.toContain('pay later')
  })
})

describe('the service to begin with', () => {
  const services = [report, passport, moving]

  test('is lapor diri, which the others ask for first', () => {
    expect(firstService(services, [])?.code).toBe('lapor-diri')
    expect(firstService(services, ['passport-replacement'])?.code).toBe('lapor-diri')
  })

  test('is none once it is sent, or where no service asks for another', () => {
    expect(firstService(services, ['lapor-diri'])).toBeNull()
    expect(firstService([report], [])).toBeNull()
  })
})
