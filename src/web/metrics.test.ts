import { expect, test } from 'vitest'
import { NotFound } from './answers.ts'
import { createMetrics } from './metrics.ts'
import type { Visit } from './visit.ts'

const token = 'a-token-of-the-operator'

const ask = async (
  set: string | null,
  { address = '127.0.0.1', headers = {} }: { address?: string; headers?: Record<string, string> } = {},
): Promise<number> => {
  const metrics = createMetrics(set, async () => new Map([['some/queue', 3]]))
  const visit = { request: new Request('http://localhost/metrics', { headers }), address } as unknown as Visit
  try {
    return (await metrics.route.handler(visit)).status
  } catch (fault) {
    if (fault instanceof NotFound) return 404
    throw fault
  }
}

test('without a token, this machine alone reads the metrics', async () => {
  expect(await ask(null)).toBe(200)
  expect(await ask(null, { address: '::1' })).toBe(200)
  expect(await ask(null, { address: '127.0.0.2' })).toBe(200)
  expect(await ask(null, { address: '192.0.2.1' })).toBe(404)
})

test.each(['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'])(
  'a proxy on this machine, known by %s, does not read them for others',
  async name => {
    const headers = { [name]: 'something' }
    expect(await ask(null, { headers })).toBe(404)
    expect(await ask(token, { headers })).toBe(404)
    expect(await ask(token, { headers: { ...headers, authorization: `Bearer ${token}` } })).toBe(200)
  },
)

test('with a token, this machine reads them as before, and elsewhere whoever has it', async () => {
  const address = '192.0.2.1'
  expect(await ask(token)).toBe(200)
  expect(await ask(token, { address })).toBe(404)
  expect(await ask(token, { address, headers: { authorization: `Bearer ${token}` } })).toBe(200)
})

test.each([`Bearer ${token}x`, 'Bearer ', token, `Basic ${token}`, `Bearer${token}`])(
  'elsewhere, nobody reads them with %s',
  async authorization => {
    expect(await ask(token, { address: '192.0.2.1', headers: { authorization } })).toBe(404)
  },
)
