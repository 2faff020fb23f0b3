import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { historyRequests } from '../seeds/history/timeline.ts'
import { createJournal } from '../src/journal/index.ts'
import { fact } from '../src/kernel/index.ts'
import { onBothStores, useDatabase } from './database.ts'

const shim = join(import.meta.dirname, '../bin/dermaga')

type Ended = { code: number; stdout: string; stderr: string }

const dermaga = (line: string, env: Record<string, string> = {}): Promise<Ended> =>
  promisify(execFile)(process.execPath, [shim, ...line.split(' ').filter(Boolean)], {
    env: { PATH: process.env.PATH ?? '', ...env },
    maxBuffer: 64_000_000,
  }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  )

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dermaga-commands-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const commands = [
  'start',
  'migrate',
  'seed',
  'catalogue check',
  'clock',
  'role list',
  'session end',
  'journal head',
]

describe('whatever the store does', () => {
  test.each(commands)('%s tells how it is used, on stdout alone', async command => {
    const [name = ''] = command.split(' ')
    const told = await dermaga(`${name} --help`)
    expect([told.code, told.stderr]).toEqual([0, ''])
    expect(told.stdout).toMatch(new RegExp(`^Usage: dermaga ${name}`))
    expect(told.stdout).toContain('Exit status: 0 ')
  })

  test.each(commands)('%s with an option that nobody knows is bad usage', async command => {
    const told = await dermaga(`${command} --frobnicate`, { LANG: 'id_ID.UTF-8' })
    expect([told.code, told.stdout]).toEqual([2, ''])
    expect(told.stderr).toMatch(/frobnicate|Lihat: dermaga/)
  })

  test('the clock and the catalogue answer without a store', async () => {
    const away = { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/c' }
    const from = '2026-11-23T10:00+08:00'
    const clock = await dermaga(`clock --mission kbri-kuala-lumpur --days 3 --from ${from} --json`, away)
    expect([clock.code, clock.stderr]).toEqual([0, ''])
    expect(Object.keys(JSON.parse(clock.stdout))).toEqual([
      'due',
      'counted',
      'skipped',
      'rule',
      'unknownYears',
    ])
    expect((await dermaga('catalogue check', away)).code).toBe(0)
  })
})

test.each([
  'start',
  'migrate',
  'seed',
  'role list',
  'session end --everybody',
  'journal verify',
  'journal export',
  'journal head',
  'journal rebuild',
])('%s on a store out of reach ends with 3, a sentence and no answer', async command => {
  const env = { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/c', DERMAGA_DATA: folder, DERMAGA_DEMO: '1' }
  const told = await dermaga(command, env)
  expect([told.code, told.stdout]).toEqual([3, ''])
  expect(told.stderr).toContain('127.0.0.1:1')
  expect(told.stderr.split('\n')).toHaveLength(2)
})

onBothStores(
  (_store, database) => {
    const env = () => ({ DATABASE_URL: database().url, DERMAGA_DATA: database().data })

    test('what stands in the journal is told in the shapes that others rely on', async () => {
      await dermaga('migrate', env())
      const journal = createJournal(database().db, [], () => new Date('2026-11-24T02:00:00.000Z'))
      const stream = { id: 'visit-1', mission: 'kbri-kuala-lumpur' }
      await journal.write('system:test', entry => entry.append(stream, [fact('Visited', { n: 1 })], 0))
      const exported = await dermaga('journal export', env())
      const [line = ''] = exported.stdout.trimEnd().split('\n')
      const one = JSON.parse(line)
      expect([exported.code, exported.stderr]).toEqual([0, ''])
      expect(Object.keys(one)).toEqual([
        'position',
        'stream',
        'version',
        'fact',
        'body',
        'at',
        'actor',
        'mission',
        'previous',
        'hash',
      ])
      const head = await dermaga('journal head', env())
      expect(JSON.parse(head.stdout)).toEqual({
        chains: [{ mission: 'kbri-kuala-lumpur', position: one.position, hash: one.hash, count: 1 }],
      })
      expect(await dermaga('journal head --json', env())).toEqual(head)
      expect(await dermaga('journal export --json', env())).toEqual(exported)
      const kept = join(folder, 'head.json')
      await writeFile(kept, head.stdout)
      expect(await dermaga(`journal verify --head ${kept}`, env())).toMatchObject({ code: 0, stderr: '' })
      const forged = head.stdout.replace(one.hash, '1'.repeat(64))
      await writeFile(kept, forged)
      const broken = await dermaga(`journal verify --head ${kept} --json`, env())
      expect(broken).toMatchObject({ code: 1, stderr: '' })
      expect(JSON.parse(broken.stdout).breaches).toMatchObject([{ mission: 'kbri-kuala-lumpur' }])
      await writeFile(kept, 'nothing')
      expect(await dermaga(`journal verify --head ${kept}`, env())).toMatchObject({ code: 2, stdout: '' })
    })

    test('an export whose reader has seen enough ends quietly', async () => {
      const journal = createJournal(database().db, [], () => new Date('2026-11-24T02:00:00.000Z'))
      const stream = { id: 'visit-2', mission: 'kbri-kuala-lumpur' }
      // More than a pipe holds, so that it is still being written when its reader goes.
      const many = Array.from({ length: 5_000 }, (_, n) => fact('Visited', { n }))
      await journal.write('system:test', entry => entry.append(stream, many, 0))
      const line = `"${process.execPath}" "${shim}" journal export | head -n 1; echo "\${PIPESTATUS[0]}"`
      const told = await promisify(execFile)('bash', ['--norc', '-c', line], {
        env: { PATH: process.env.PATH ?? '', ...env() },
      })
      const [first = '', exit] = told.stdout.trimEnd().split('\n')
      expect(JSON.parse(first)).toMatchObject({ fact: 'Visited' })
      expect([exit, told.stderr]).toEqual(['0', ''])
    })

    test('a real store is not filled with invented people', async () => {
      const told = await dermaga('seed', env())
      expect([told.code, told.stdout]).toEqual([2, ''])
      expect(told.stderr).toContain('Only a demo store')
      expect((await dermaga('seed', { ...env(), DERMAGA_DEMO: '1' })).stderr).toContain('is a real one')
    })
  },
  { modules: [] },
)

describe('a store that nobody has claimed', () => {
  const database = useDatabase({ modules: [] })
  const env = () => ({ DATABASE_URL: database().url, DERMAGA_DATA: database().data })

  test('is made the demo’s only by who says so; then it is filled, once', { timeout: 240_000 }, async () => {
    const unsaid = await dermaga('seed', env())
    expect([unsaid.code, unsaid.stdout]).toEqual([2, ''])
    expect(unsaid.stderr).toContain('DERMAGA_DEMO=1')
    const claimed = await sql`select kind from platform.store`.execute(database().db)
    expect(claimed.rows).toEqual([])

    const of = historyRequests.length
    const filled = await dermaga('seed --json', { ...env(), DERMAGA_DEMO: '1' })
    expect(filled.code).toBe(0)
    expect(JSON.parse(filled.stdout)).toEqual({ requests: of, of })
    expect(filled.stderr).toMatch(new RegExp(`\\d+ of ${of} requests\\n`))
    const count = async () => {
      const { rows } = await sql<{ n: number }>`select count(*) as n from journal.facts`.execute(
        database().db,
      )
      return rows[0]?.n
    }
    const before = await count()
    expect(await dermaga('seed', { ...env(), DERMAGA_DEMO: '1' })).toMatchObject({
      code: 0,
      stdout: `The demo world is whole: ${of} requests.\n`,
    })
    expect(await count()).toBe(before)
  })
})
