import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const ids: { level1: string[]; level2: string[] } = JSON.parse(
  readFileSync(join(root, 'tests/fixtures/asvs-ids.json'), 'utf8'),
)
const page = readFileSync(join(root, 'docs/asvs.md'), 'utf8')
const rows = [...page.matchAll(/^\| (\d+\.\d+\.\d+) \| ([a-z ]+) \| (.+) \|$/gm)]
const states = ['met', 'operator', 'not applicable', 'not met']

test('every requirement of levels 1 and 2 is answered once', () => {
  const inOrder = (all: readonly string[]) =>
    all.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  expect(inOrder(rows.map(([, id = '']) => id))).toEqual(inOrder([...ids.level1, ...ids.level2]))
})

test('each answer is one of four, and the page counts them right', () => {
  const count = (state: string) => rows.filter(([, , given]) => given === state).length
  expect(states.reduce((sum, state) => sum + count(state), 0)).toBe(rows.length)
  expect(page.replaceAll('\n', ' ')).toContain(
    `${count('met')} met, ${count('operator')} met by the operator`,
  )
  expect(page).toContain(`${count('not applicable')} not applicable, ${count('not met')} not met`)
})

test('the files that the answers name are there', () => {
  const files = ['src', 'tests', 'docs', 'scripts'].flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(name => `/${folder}/${name}`),
  )
  const named = [...page.matchAll(/`([\w./-]+\.(?:tsx?|sql|md|json))`/g)].map(([, name = '']) => name)
  const missing = named.filter(
    name => !existsSync(join(root, name)) && !files.some(file => file.endsWith(`/${name}`)),
  )
  expect(named.length).toBeGreaterThan(50)
  expect(missing).toEqual([])
})
