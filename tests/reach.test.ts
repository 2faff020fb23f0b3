import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from './database.ts'
import type { Session } from './reach/ask.ts'
import { fingerprint } from './reach/fingerprint.ts'
import { runCell } from './reach/run-cell.ts'
import { order, table } from './reach/table.ts'
import type { Things } from './reach/things.ts'
import { type Owner, openWorld, owners, type World } from './reach/world.ts'

const database = useDatabase()
let world: World
beforeAll(async () => {
  world = await openWorld(database())
})
afterAll(() => world?.house.stop())

type Person = (typeof order)[number]

const rows = table
  .split('\n')
  .filter(line => /^(GET|POST) /.test(line))
  .map(line => {
    const [method = '', path = '', ...cells] = line.split(/ +/)
    return { route: `${method} ${path}`, method, path, cells }
  })

const isOwner = (person: Person): person is Person & Owner => owners.some(each => each === person)

/** Whose thing stands for each of a cell's three signs. */
const thingsFor = (person: Person): readonly [Things | null, Things, Things] => {
  const { things, accounts } = world
  const own = isOwner(person) ? things[person] : null
  const account = accounts.get(person)
  const others: Readonly<Record<string, Things>> = {
    ...{ sari: things.hasan, hasan: things.nur, nur: things.sari },
    // Sari's things name Budi as the one who signs.
    budi: things.hasan,
  }
  const another = others[person] ?? things.sari
  return [own ?? (account ? { ...things.sari, ...account } : null), another, things.halimah]
}

const sessionFor = (person: Person, path: string): Promise<Session> | Session | null => {
  if (person === 'nobody') return null
  // Sessions that are to end stand beside the one that goes on.
  if (path === '/sign-out') return world.house.secondSession(person)
  return world.sessions.get(person) ?? null
}

const signs = ['y', 'n', 'f', 'x', 's']
const isRefused = (sign: string): boolean => sign !== 'y' && sign !== '.'

const run = async (row: (typeof rows)[number], wanted: (sign: string) => boolean) => {
  const { method, path, cells } = row
  const found: Record<string, string> = {}
  const statuses: number[] = []
  for (const [column, person] of order.entries()) {
    const isAsked = [...(cells[column] ?? '')].some(wanted)
    const session = isAsked ? await sessionFor(person, path) : null
    let cell = ''
    for (const [at, of] of thingsFor(person).entries()) {
      const sign = cells[column]?.[at] ?? '.'
      if (!wanted(sign) || of === null) {
        cell += '.'
        continue
      }
      const outcome = await runCell({ house: world.house, session, method, route: path, of, isOwn: at === 0 })
      statuses.push(outcome.answer.status)
      cell += outcome.sign
    }
    found[person] = cell
  }
  return { found, statuses }
}

/** The same row with only the signs that are run now. */
const expected = ({ cells }: (typeof rows)[number], wanted: (sign: string) => boolean) =>
  Object.fromEntries(
    order.map((person, column) => [
      person,
      [...(cells[column] ?? '')].map(sign => (wanted(sign) ? sign : '.')).join(''),
    ]),
  )

/** Posts that answer and keep nothing. */
const keepsNothing = [
  ...[
    '/language',
    '/demo/sign-in',
    '/me/not-now',
    '/track',
    '/v/:code/holder-checks',
    '/v/:code/comparisons',
  ],
  ...['/api/v1/documents/:code/comparison', '/api/v1/application-status'],
  '/drafts/:id/documents/:requirement/end',
]

describe('who gets what at which address', () => {
  test('the table has a row for every route there is, and a cell for everyone', () => {
    const { modules, own } = world.house
    const routes = [
      'POST /language',
      'GET /api/v1/openapi.json',
      ...[...own, ...modules.flatMap(module => module.routes ?? [])].map(
        each => `${each.method} ${each.path}`,
      ),
      ...modules
        .flatMap(module => module.api ?? [])
        .map(({ method, path }) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    ].filter(route => !/^GET \/(assets|demo\/design)/.test(route))
    expect(rows.map(row => row.route).toSorted()).toEqual(routes.toSorted())
    for (const { route, cells } of rows) {
      expect([route, cells.length]).toEqual([route, order.length])
      for (const sign of cells.join('')) expect([...signs, '.'], route).toContain(sign)
    }
  })

  test.each(rows)('$route', async row => {
    const { db } = database()
    const before = await fingerprint(db)
    const refused = await run(row, isRefused)
    expect(refused.found).toEqual(expected(row, isRefused))
    expect(await fingerprint(db), 'a refusal left something behind').toBe(before)

    const isYes = (sign: string) => sign === 'y'
    const looks = ['journal.facts', 'journal.chains', 'access.looks']
    const untouched = await fingerprint(db, looks)
    const allowed = await run(row, isYes)
    expect(allowed.found).toEqual(expected(row, isYes))
    if (row.method === 'GET') expect(await fingerprint(db, looks), 'a GET changed something').toBe(untouched)
    else if (!keepsNothing.includes(row.path)) {
      expect(allowed.statuses.some(status => status < 400)).toBe(true)
      expect(await fingerprint(db), 'nobody could do it at all').not.toBe(before)
    }
  })
})
