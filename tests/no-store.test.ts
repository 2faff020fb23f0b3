import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from './database.ts'

const shim = join(import.meta.dirname, '../bin/dermaga')

const dermaga = (line: string, env: Record<string, string> = {}) =>
  promisify(execFile)(process.execPath, [shim, ...line.split(' ')], {
    env: { PATH: process.env.PATH ?? '', ...env },
  }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  )

const joko = '--issuer https://masuk.example --subject joko --role ministry-administrator'
const grant = `role grant ${joko} --from 2026-01-01`
const askers = [
  'journal head',
  'journal verify',
  'journal export',
  'journal rebuild',
  'role list',
  `role end ${joko}`,
  'session end --everybody',
]

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dermaga-no-store-'))
  // Where root runs this, the database is another user's, who must get in.
  await chmod(folder, 0o711)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('in a folder that was mistyped', () => {
  // Appointing somebody in a new demo store is a mistake as well: there all are appointed already.
  test.each([...askers, grant])('%s says that no store is there, and leaves nothing behind', async line => {
    const data = join(folder, 'typo')
    const told = await dermaga(line, { DERMAGA_DATA: data })
    expect([told.code, told.stdout]).toEqual([3, ''])
    expect(told.stderr).toContain(`There is no store in the folder ${data}.`)
    expect(told.stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(existsSync(data)).toBe(false)
  })

  test('it is said in Indonesian too, and a folder that is there stays as it was', async () => {
    const data = join(folder, 'there')
    await mkdir(data)
    const told = await dermaga('journal verify', { DERMAGA_DATA: data, LANG: 'id_ID.UTF-8' })
    expect(told).toMatchObject({
      code: 3,
      stdout: '',
      stderr: expect.stringContaining('tidak ada basis data'),
    })
    expect(await readdir(data)).toEqual([])
  })
})

describe('in a database that holds no store', () => {
  const database = useDatabase({ modules: [] })

  test.each(askers)('%s says so and sets none up', async line => {
    const data = join(folder, 'beside')
    const told = await dermaga(line, { DATABASE_URL: database().url, DERMAGA_DATA: data })
    expect([told.code, told.stdout]).toEqual([3, ''])
    expect(told.stderr).toContain('There is no store in the database that DATABASE_URL names.')
    const { rows } = await sql`select to_regclass('journal.facts') as facts, (
      select count(*)::int from platform.store) as claims`.execute(database().db)
    expect(rows).toEqual([{ facts: null, claims: 0 }])
    expect(existsSync(data)).toBe(false)
  })

  test('appointing the first administrator makes it a real store, of which the others then tell', async () => {
    const env = { DATABASE_URL: database().url, DERMAGA_DATA: database().data }
    expect(await dermaga(grant, env)).toEqual({ code: 0, stdout: 'The role is given.\n', stderr: '' })
    expect((await dermaga('role list', env)).stdout).toContain('ministry-administrator\t-\t2026-01-01/\t')
    expect((await dermaga('journal verify', env)).code).toBe(0)
  })
})

test('a new folder becomes a real store by an appointment where DERMAGA_DEMO=0 says so', async () => {
  const data = join(folder, 'real')
  const made = await dermaga(grant, { DERMAGA_DATA: data, DERMAGA_DEMO: '0' })
  expect(made).toMatchObject({ code: 0, stdout: 'The role is given.\n' })
  const listed = await dermaga('role list', { DERMAGA_DATA: data })
  expect(listed).toMatchObject({ code: 0, stdout: expect.stringContaining('joko') })
})
