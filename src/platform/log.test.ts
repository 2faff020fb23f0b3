import { expect, test } from 'vitest'
import { createLog } from './log.ts'

const lines = (): { written: () => Record<string, unknown>[]; log: ReturnType<typeof createLog> } => {
  const kept: string[] = []
  const log = createLog({ level: 'debug', to: { write: line => void kept.push(line) } })
  return { log, written: () => kept.map(line => JSON.parse(line)) }
}

test('an operator reads one JSON line an event, with its level and time', () => {
  const { log, written } = lines()
  log.warn({ reference: 'abc' }, 'A job failed')
  expect(written()).toEqual([
    {
      level: 'warn',
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      pid: process.pid,
      reference: 'abc',
      msg: 'A job failed',
    },
  ])
})

test('secrets and numbers of persons are removed by their key, however deep they lie', () => {
  const { log, written } = lines()
  log.info({
    request: { headers: { Cookie: 'session=1', authorization: 'Bearer 1', 'set-cookie': ['x'] } },
    parts: [
      { _csrf: '1', passportNumber: '1', nik: '1', secret: '1', refresh_token: '1', service: 'lapor-diri' },
    ],
  })
  expect(written()[0]).toMatchObject({
    request: { headers: { Cookie: '[removed]', authorization: '[removed]', 'set-cookie': '[removed]' } },
    parts: [
      {
        _csrf: '[removed]',
        passportNumber: '[removed]',
        nik: '[removed]',
        secret: '[removed]',
        refresh_token: '[removed]',
        service: 'lapor-diri',
      },
    ],
  })
})

test('they are removed from sentences too', () => {
  const { log, written } = lines()
  log.info('NIK 3171234567890123 of C1234567 by Bearer abc at postgres://sari:rahasia@db/x')
  expect(written()[0]?.msg).toBe(
    'NIK [16 digits] of [passport] by Bearer [removed] at postgres://[removed]@db/x',
  )
})

test('an error tells its kind, place and cause, and nothing that a driver hung on it', () => {
  const { log, written } = lines()
  const cause = Object.assign(new Error('duplicate key'), {
    ...{
      code: '23505',
      constraint: 'people_key',
      detail: 'Key (name)=(Sari) already exists',
      parameters: ['Sari'],
    },
  })
  log.error({ err: new TypeError('It broke', { cause }) }, 'A request failed')
  const text = JSON.stringify(written())
  expect(written()[0]).toMatchObject({
    err: { type: 'TypeError', message: 'It broke', cause: { code: '23505', constraint: 'people_key' } },
  })
  expect(text).toContain('log.test.ts')
  expect(text).not.toContain('Sari')
})

test('a level is what is told at least', () => {
  const kept: string[] = []
  const log = createLog({ level: 'error', to: { write: line => void kept.push(line) } })
  log.info('quiet')
  log.error('loud')
  expect(kept).toHaveLength(1)
})
