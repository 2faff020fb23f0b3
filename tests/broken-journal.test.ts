import { execFile, spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { createJournal, hashOf } from '../src/journal/index.ts'
import { fact } from '../src/kernel/index.ts'
import { claimStore } from '../src/platform/database/index.ts'
import { onBothStores } from './database.ts'

const shim = join(import.meta.dirname, '../bin/dermaga')
const [jeddah, bern] = ['kjri-jeddah', 'kbri-bern']

const checkExport = (input: string, ...options: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/verify-export.mjs', ...options], {
    input,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

onBothStores((_store, database) => {
  const dermaga = (line: string, lang = 'en_US.UTF-8') =>
    promisify(execFile)(process.execPath, [shim, ...line.split(' ')], {
      env: {
        ...{ PATH: process.env.PATH ?? '', LANG: lang },
        ...{ DATABASE_URL: database().url, DERMAGA_DATA: database().data },
      },
    }).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
    )
  const run = (statement: string) => sql.raw(statement).execute(database().db)
  const asOwner = async (statement: string): Promise<void> => {
    await run('alter table journal.facts disable trigger facts_stay')
    await run(statement)
    await run('alter table journal.facts enable always trigger facts_stay')
  }

  beforeAll(async () => {
    const { db } = database()
    await claimStore(db, { demo: false, embedded: false, loopback: true, version: '0.1.0' })
    const journal = createJournal(db, [], () => new Date('2026-11-24T02:00:00.000Z'))
    for (const mission of [jeddah, bern, jeddah, bern]) {
      const stream = { id: `roles-of-${mission}`, mission }
      await journal.write('system:test', entry =>
        entry.append(stream, [fact('RoleEnded', { id: 'x' })], 'any'),
      )
    }
  })

  test('a fact that was planted before the first is found in the store and in its export', async () => {
    await run('alter table journal.facts drop constraint if exists facts_position_in_range')
    await run(`insert into journal.facts
      select -7, stream, 3, fact, body, at, 'nobody', mission, repeat('0', 64), repeat('a', 64)
      from journal.facts where position = 1`)
    const head = join(database().data, 'head.json')
    await writeFile(head, (await dermaga('journal head')).stdout)
    const found = await dermaga(`journal verify --head ${head}`)
    expect(found).toEqual({
      code: 1,
      stdout: `Position -7 (${jeddah}) stands before the first position, which is 1\n`,
      stderr: '',
    })
    const exported = await dermaga('journal export')
    expect([exported.code, exported.stdout.trimEnd().split('\n').length]).toEqual([0, 5])
    const checked = checkExport(exported.stdout, '--head', head)
    expect(checked.status).toBe(1)
    expect(checked.stderr).toContain(`Position -7 (${jeddah}): stands at no position`)
    await asOwner('delete from journal.facts where position < 1')
    expect((await dermaga(`journal verify --head ${head}`)).code).toBe(0)
  })

  describe('with a row that cannot be read', () => {
    beforeAll(async () => {
      await run('alter table journal.facts drop constraint if exists facts_at_an_instant')
      await asOwner(`update journal.facts set at = 'infinity' where position = 2`)
    })

    test('verification names it, and exits as it does for any breach', async () => {
      expect(await dermaga('journal verify')).toEqual({
        code: 1,
        stdout: `Position 2 (${bern}) cannot be read: its time is out of range\n`,
        stderr: '',
      })
    })

    test('an export says which position it leaves out, and goes on', async () => {
      const exported = await dermaga('journal export')
      expect(exported.code).toBe(1)
      expect(exported.stderr).toBe(`Position 2 (${bern}) cannot be exported: its time is out of range.\n`)
      const lines = exported.stdout.trimEnd().split('\n')
      expect(lines.map((line: string) => JSON.parse(line).position)).toEqual([1, 3, 4])
      expect((await dermaga('journal export', 'id_ID.UTF-8')).stderr).toBe(
        `Posisi 2 (${bern}) tidak dapat dikeluarkan: waktunya di luar jangkauan.\n`,
      )
    })

    test('a view that asks for it stays as it was, and that is said', async () => {
      const told = await dermaga('journal rebuild access/roles')
      expect([told.code, told.stdout]).toEqual([1, ''])
      expect(told.stderr).toContain(
        'The view access/roles stays as it was: the fact at position 2 cannot be read.',
      )
    })
  })

  test('a chain’s end that is out of range is named, and the others’ are told', async () => {
    await run(`update journal.chains set count = 9007199254740993 where chain = '${bern}'`)
    const told = await dermaga('journal head')
    expect(told.code).toBe(1)
    expect(JSON.parse(told.stdout).chains).toMatchObject([{ mission: jeddah, position: 3 }])
    expect(told.stderr).toMatch(
      /^The end of the chain kbri-bern cannot be told: its position 4 or count 9007199254740993 /,
    )
    expect((await dermaga('journal verify')).code).toBe(1)
  })

  test('a kept head that names no position is no head', async () => {
    const file = join(database().data, 'no-head.json')
    const chain = { mission: bern, position: -7, hash: 'a'.repeat(64), count: 1 }
    await writeFile(file, JSON.stringify({ chains: [chain] }))
    expect(await dermaga(`journal verify --head ${file}`)).toMatchObject({ code: 2, stdout: '' })
  })
})

test('an export in which a nothing became a number beyond all, or a nest without end, is not whole', () => {
  const line = { position: 1, stream: 's', version: 1, fact: 'F', body: { n: null }, at: 'x', actor: 'a' }
  const sealed = { ...line, mission: null, previous: '0'.repeat(64) }
  const whole = JSON.stringify({ ...sealed, hash: hashOf(sealed) })
  expect(checkExport(whole)).toMatchObject({ status: 0 })
  for (const body of ['{"n":1e999}', '['.repeat(9_000) + ']'.repeat(9_000)]) {
    expect(checkExport(whole.replace('{"n":null}', body))).toEqual({
      status: 1,
      stdout: '1 facts in 1 chains, 1 faults\n',
      stderr: 'Position 1 (ministry): cannot be read\n',
    })
  }
})
