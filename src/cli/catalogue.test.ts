import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { shippedFiles } from '../modules/catalogue/index.ts'
import { catalogueCommand } from './catalogue.ts'

const folder = mkdtempSync(join(tmpdir(), 'catalogue-'))
afterAll(() => rmSync(folder, { recursive: true }))

const run = async (...args: string[]) => {
  const out: string[] = []
  const err: string[] = []
  const io = {
    out: (text: string) => out.push(text),
    err: (text: string) => err.push(text),
    hasReader: async () => true,
    env: { LANG: 'C' },
  }
  return { code: await catalogueCommand.run(args, io), out: out.join('\n'), err: err.join('\n') }
}

test('the definitions that ship pass, with nothing on stdout', async () => {
  expect(await run('check')).toEqual({ code: 0, out: '', err: 'Files checked: 3. Faults: 0. Notices: 0.' })
})

test('a letter of a kind that nobody issues is a fault, told with the nearest', async () => {
  const shipped = shippedFiles().find(name => name.endsWith('passport-replacement.yaml')) ?? expect.fail()
  const file = join(folder, 'letter.yaml')
  const text = readFileSync(shipped, 'utf8')
  writeFileSync(file, text.replace('kind: collection-letter', 'kind: colection-letter'))
  const told = await run('check', file)
  expect(told.code).toBe(1)
  expect(told.out).toMatch(
    /issues\.kind: .*colection-letter.*Did you mean "collection-letter"\?.*\[unknown-letter\]/,
  )
})

test('a file with a fault ends with 1 and names file, line, column and path', async () => {
  const file = join(folder, 'wrong.yaml')
  writeFileSync(file, 'code: wrong\nversion: first\n')
  const told = await run('check', file)
  expect(told.code).toBe(1)
  expect(told.out).toContain(`${file}:2:10: version: `)
  const { files, faults } = JSON.parse((await run('check', file, '--json')).out)
  expect(files).toBe(1)
  expect(faults).toContainEqual(
    expect.objectContaining({
      code: 'wrong-schema',
      severity: 'fault',
      file,
      line: 2,
      column: 10,
      path: 'version',
    }),
  )
})

test.each([[[]], [['chek']], [['check', '--jsn']], [['check', join(folder, 'missing.yaml')]]])(
  '%j is bad usage: 2, a sentence, and no answer',
  async args => {
    const told = await run(...args)
    expect(told).toMatchObject({ code: 2, out: '' })
    expect(told.err).toContain('See: dermaga catalogue --help')
  },
)
