import type { z } from '@hono/zod-openapi'
import { describe, expect, test } from 'vitest'
import { type ApiRoute, problem, type Visit } from '../../../web/index.ts'
import { lookUpAnswer, missionList } from '../schemas.ts'
import { listMissions } from './list-missions.ts'
import { lookUp } from './look-up.ts'

// These operations look at what is asked alone, not at who asks.
const visit = {} as Visit

/** Asks as the web layer does: what does not fit the schema is 422 before the handler sees it. */
const ask = async (operation: ApiRoute, address: string): Promise<Response> => {
  const query = operation.query?.safeParse(Object.fromEntries(new URLSearchParams(address)))
  if (!query?.success) return problem(422, 'invalid-request', 'does not fit')
  return operation.handler({ query: query.data, params: {}, body: undefined }, visit)
}

const list = async (address: string): Promise<z.output<typeof missionList>> =>
  missionList.parse(await (await ask(listMissions, address)).json())

describe('the list of missions for a developer of another agency', () => {
  test('holds all 133, the permanent missions and the trade office too', async () => {
    const { items, next } = await list('limit=500')
    expect(items).toHaveLength(133)
    expect(next).toBeNull()
    expect(items.find(item => item.code === 'kjri-hong-kong')).toEqual({
      code: 'kjri-hong-kong',
      kind: 'consulate-general',
      nameId: 'Konsulat Jenderal Republik Indonesia di Hong Kong',
      nameEn: 'Consulate General of the Republic of Indonesia in Hong Kong',
      countryIso2: 'HK',
      timezone: 'Asia/Hong_Kong',
      currency: 'HKD',
      parentCode: 'kbri-beijing',
    })
  })

  test('comes a hundred at a time, and goes on where it stopped', async () => {
    const first = await list('')
    expect(first.items).toHaveLength(100)
    const second = await list(`cursor=${first.next}`)
    expect(second.items).toHaveLength(33)
    expect(second.next).toBeNull()
    expect(new Set([...first.items, ...second.items].map(item => item.code)).size).toBe(133)
  })

  test('read in steps of any size gives every mission once', async () => {
    const codes: string[] = []
    let cursor = ''
    for (let page = await list('limit=7'); ; page = await list(`limit=7&cursor=${cursor}`)) {
      codes.push(...page.items.map(item => item.code))
      if (page.next === null) break
      cursor = page.next
    }
    expect(codes).toEqual((await list('limit=500')).items.map(item => item.code))
  })

  test('a page that ends exactly at the last mission is the last page', async () => {
    expect((await list('limit=133')).next).toBeNull()
  })

  test.each([
    'limit=0',
    'limit=501',
    'limit=-1',
    'limit=ten',
    'limit=1.5',
    'limit=',
    'cursor=kbri-atlantis',
    'cursor=',
  ])('refuses %s with a problem', async address => {
    const answer = await ask(listMissions, address)
    expect(answer.status).toBe(422)
    expect(answer.headers.get('content-type')).toMatch('application/problem+json')
  })
})

describe('the question which mission serves a place', () => {
  test.each([
    ['country=US&subdivision=US-NY', 'one', 'kjri-new-york'],
    ['country=US&subdivision=US-CA', 'several', null],
    ['country=US', 'needs-subdivision', null],
    ['country=SS', 'none', null],
  ])('%s is answered: %s', async (address, outcome, office) => {
    const answer = await ask(lookUp, address)
    expect(answer.status).toBe(200)
    expect(lookUpAnswer.strict().parse(await answer.json())).toMatchObject({ outcome, office })
  })

  test.each([
    '',
    'country=',
    'country=us',
    'country=USA',
    'country=XK',
    'country=US&subdivision=',
    'country=US&subdivision=California',
    'country=US&subdivision=US-XX',
    'country=US&subdivision=CA-ON',
  ])('"%s" is refused with a problem', async address => {
    const answer = await ask(lookUp, address)
    expect(answer.status).toBe(422)
    expect(answer.headers.get('content-type')).toMatch('application/problem+json')
  })

  test('a program is told which part of its question was wrong', async () => {
    expect(await (await ask(lookUp, 'country=US&subdivision=CA-ON')).json()).toMatchObject({
      type: 'urn:dermaga:problem:subdivision-of-another-country',
      status: 422,
      errors: [{ at: 'subdivision' }],
    })
  })
})
