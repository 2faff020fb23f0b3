import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { useDatabase } from './database.ts'

const shim = join(import.meta.dirname, '../bin/dermaga')
const database = useDatabase({ modules: [] })

type Ended = { code: number; stdout: string; stderr: string }

const dermaga = (args: readonly string[], env: Record<string, string> = {}): Promise<Ended> =>
  promisify(execFile)(process.execPath, [shim, ...args], {
    env: { PATH: process.env.PATH ?? '', ...env },
  }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  )

test('an operator brings a new server’s store up to date, and is told what was done', async () => {
  const { url, db, data } = database()
  const env = { DATABASE_URL: url, DERMAGA_DATA: data }
  const first = await dermaga(['migrate'], env)
  expect(first).toMatchObject({ code: 0, stderr: '' })
  expect(first.stdout.split('\n')[0]).toBe('keys/0001-keys.sql')
  expect(await dermaga(['migrate'], env)).toEqual({ code: 0, stdout: '', stderr: '' })
  const { rows } = await sql`select kind from platform.store`.execute(db)
  expect(rows).toEqual([{ kind: 'real' }])
  const demo = await dermaga(['migrate'], { ...env, DERMAGA_DEMO: '1' })
  expect(demo).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('is a real one') })
})

const wrongAddresses = [
  ['nonsense', 2, 'harus berbentuk postgres://', 'must look like postgres://'],
  ['mysql://dermaga:hunter2@db/x', 2, 'harus berbentuk postgres://', 'must look like postgres://'],
  [
    'postgres://dermaga:hunter2@127.0.0.1:1/x',
    3,
    '127.0.0.1:1 tidak dapat dihubungi (ECONNREFUSED)',
    '127.0.0.1:1 cannot be reached (ECONNREFUSED)',
  ],
  ['postgres://dermaga:hunter2@no-such-host.invalid/x', 3, 'tidak dapat dihubungi', 'cannot be reached'],
] as const
test.each(wrongAddresses)(
  'DATABASE_URL=%s is told in the operator’s language, without its password',
  async (url, code, id, en) => {
    const data = await mkdtemp(join(tmpdir(), 'wrong-address-'))
    for (const [lang, sentence] of [
      ['id_ID.UTF-8', id],
      ['en_US.UTF-8', en],
    ] as const) {
      const ended = await dermaga(['start'], { DATABASE_URL: url, DERMAGA_DATA: data, LANG: lang })
      expect(ended).toMatchObject({ code, stdout: '', stderr: expect.stringContaining(sentence) })
      expect(ended.stderr).not.toContain('hunter2')
      expect(ended.stderr.trim().split('\n')).toHaveLength(1)
    }
    await rm(data, { recursive: true })
  },
)

test('a database or a user that a real server does not know is refused with its sentence', async () => {
  const { url, data } = database()
  const wrong = new URL(url)
  wrong.pathname = '/no_such_database'
  const ended = await dermaga(['start'], { DATABASE_URL: wrong.href, DERMAGA_DATA: data })
  expect(ended).toMatchObject({
    code: 3,
    stdout: '',
    stderr: expect.stringContaining('refused the connection'),
  })
  expect(ended.stderr).toContain('no_such_database')
})

test('a store out of reach ends with 3, a wrong setting with 2, both with a sentence and no answer', async () => {
  const data = await mkdtemp(join(tmpdir(), 'out-of-reach-'))
  const away = await dermaga(['migrate'], {
    DATABASE_URL: 'postgres://a:b@127.0.0.1:1/c',
    DERMAGA_DATA: data,
  })
  expect(away).toMatchObject({ code: 3, stdout: '', stderr: expect.stringContaining('127.0.0.1:1') })
  const wrong = await dermaga(['start'], { PORT: 'many', ROLE: 'boss' })
  expect(wrong).toEqual({
    code: 2,
    stdout: '',
    stderr: 'PORT must be a number from 1 to 65535.\nROLE must be all, web or worker.\n',
  })
  await rm(data, { recursive: true })
})
