import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, expect, test } from 'vitest'
import { claimStore } from '../src/platform/database/index.ts'
import { useDatabase } from './database.ts'

const shim = join(import.meta.dirname, '../bin/dermaga')
const database = useDatabase()

beforeAll(() => claimStore(database().db, { demo: false, embedded: false, loopback: true, version: '0.1.0' }))

/** A disk on which nothing has room; Linux has one for the trying. */
const full = '/dev/full'

const dermaga = async (line: string, lang: string) => {
  const { stdout, stderr } = await promisify(execFile)(
    'sh',
    ['-c', `"${process.execPath}" "${shim}" ${line} > ${full}; echo "exit $?" >&2`],
    {
      env: {
        PATH: process.env.PATH ?? '',
        DATABASE_URL: database().url,
        DERMAGA_DATA: database().data,
        LANG: lang,
      },
    },
  )
  expect(stdout).toBe('')
  return stderr.trimEnd().split('\n')
}

test
  .runIf(existsSync(full))
  .each(['journal head', 'journal verify', 'catalogue check --json', 'clock --help', '--version'])(
  '%s whose answer finds no room says so, and ends as neither done nor a fault found',
  async line => {
    const told = await dermaga(line, 'en_US.UTF-8')
    expect(told.filter(each => each.includes('answer'))).toEqual([
      expect.stringMatching(/^The answer could not be written: ENOSPC/),
    ])
    expect(told.at(-1)).toBe('exit 2')
  },
)

test.runIf(existsSync(full))('it is said in Indonesian too', async () => {
  expect((await dermaga('journal head', 'id_ID.UTF-8'))[0]).toMatch(/^Jawaban tidak dapat ditulis: ENOSPC/)
})
