import { describe, expect, test } from 'vitest'
import type { ApiRoute, App, Visit } from '../../../web/index.ts'
import { service, serviceList } from '../schemas.ts'
import { getService } from './get-service.ts'
import { listServices } from './list-services.ts'

const ask = async (operation: ApiRoute, at: string, params = {}): Promise<Response> => {
  // These operations look at the time alone, not at who asks.
  const visit = { app: { now: () => new Date(at) } as App } as Visit
  return operation.handler({ query: {}, params, body: undefined }, visit)
}

describe('the services for a developer of another agency', () => {
  test('are the three of the first release, by their codes', async () => {
    const { items } = serviceList.parse(await (await ask(listServices, '2026-11-24T03:00:00Z')).json())
    expect(items.map(({ code }) => code)).toEqual([
      'lapor-diri',
      'passport-replacement',
      'surat-keterangan-pindah',
    ])
  })

  test('begin at midnight in Jakarta of the day on which their law begins', async () => {
    const params = { code: 'surat-keterangan-pindah' }
    expect((await ask(getService, '2025-06-26T16:59:59Z', params)).status).toBe(404)
    expect((await ask(getService, '2025-06-26T17:00:00Z', params)).status).toBe(200)
  })

  test('fit their schema whole, with a source known to the service beside every figure', async () => {
    const params = { code: 'passport-replacement' }
    const answer = await (await ask(getService, '2026-11-24T03:00:00Z', params)).json()
    const told = service.strict().parse(answer)
    const known = told.legalBasis.map(({ code }) => code)
    for (const { source } of [...told.requirements, ...told.tariff.flatMap(({ lines }) => lines), told.clock])
      expect(known).toContain(source)
    expect(told.tariff[0]?.lines[0]).toMatchObject({
      code: 'ordinary-five',
      amount: { value: expect.stringMatching(/^350000(\.00)?$/), currency: 'IDR' },
      verified: false,
    })
  })

  test('answer 404 with a problem for a code that is none', async () => {
    const answer = await ask(getService, '2026-11-24T03:00:00Z', { code: 'visa' })
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toMatch('application/problem+json')
  })
})
