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
