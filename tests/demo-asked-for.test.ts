import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from './database.ts'

const shim = join(import.meta.dirname, '../bin/dermaga')
const database = useDatabase({ modules: [] })

const dermaga = (line: string, env: Record<string, string> = {}) =>
  promisify(execFile)(process.execPath, [shim, ...line.split(' ')], {
    env: {
      PATH: process.env.PATH ?? '',
      ...{ DATABASE_URL: database().url, DERMAGA_DATA: database().data },
      ...env,
    },
  }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  )

const joko = '--issuer https://masuk.example --subject joko --role ministry-administrator'

beforeAll(async () => {
  expect((await dermaga('migrate', { DERMAGA_DEMO: '1' })).code).toBe(0)
})

test.each(['start', 'migrate', 'seed', `role grant ${joko} --from 2026-01-01`])(
  'on a server of one’s own, "%s" opens no demo store unasked, and says how to ask',
  async line => {
    expect(await dermaga(line)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('Set DERMAGA_DEMO=1'),
    })
  },
)

test.each(['journal verify', 'role list', 'session end --everybody'])(
  '"%s" lets nobody in, and takes the store as what it is',
  async line => {
    expect(await dermaga(line)).toMatchObject({ code: 0, stderr: '' })
  },
)

test('who says that the store is a real one is told that it is not, by a command that only looks too', async () => {
  expect(await dermaga('journal head', { DERMAGA_DEMO: '0' })).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('Set DERMAGA_DEMO=1'),
  })
})
