import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { loadCatalogue, shippedFiles } from '../catalogue.ts'
import { checkFiles } from './check-files.ts'

const sound = readFileSync(join(import.meta.dirname, '../fixtures/sound.yaml'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'definitions-'))
afterAll(() => rmSync(folder, { recursive: true }))

const written = (name: string, text: string): string => {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

const next = sound
  .replace('version: 1\n', 'version: 2\n')
  .replace('validFrom: 2026-01-01', 'validFrom: 2027-01-01')

test('the definitions that ship have no fault and no notice', () => {
  expect(checkFiles(shippedFiles(), 'whole').faults).toEqual([])
})

test('two versions of a service may not be in force on the same day', () => {
  const files = [written('one.yaml', sound), written('two.yaml', next)]
  expect(checkFiles(files, 'shape').faults).toMatchObject([
    { code: 'overlapping-versions', file: files[1], line: 5, path: 'validFrom' },
  ])
  written('one.yaml', sound.replace('published: true', 'validTo: 2026-12-31\npublished: true'))
  expect(checkFiles(files, 'shape').faults).toEqual([])
})

test('a service can only be preceded by one that exists, in these files or elsewhere', () => {
  const file = written(
    'three.yaml',
    sound.replace('published: true', 'published: true\nprecededBy: [lapor-dri]'),
  )
  const [fault] = checkFiles([file], 'shape', { services: ['lapor-diri'] }).faults
  expect(fault).toMatchObject({ code: 'unknown-service', line: 7, path: 'precededBy[0]' })
  expect(fault?.message.en).toContain('Did you mean "lapor-diri"?')
  expect(checkFiles([file], 'shape', { services: ['lapor-dri'] }).faults).toEqual([])
})

test('a document is of a kind that can be issued, printed by its template and numbered in its register', () => {
  const letters = {
    'bicycle-paper': { template: 'bicycle-paper', register: 'bicycle-paper' },
    'lamp-paper': { template: 'lamp', register: 'lamps' },
  }
  const found = (name: string, kind: string) =>
    checkFiles([written(name, sound.replace('kind: bicycle-paper', `kind: ${kind}`))], 'shape', {
      letters,
    }).faults.map(({ code, path, message }) => [code, path, message.en])
  expect(found('known.yaml', 'bicycle-paper')).toEqual([])
  expect(found('unknown.yaml', 'bicycle-papper')).toEqual([
    ['unknown-letter', 'issues.kind', expect.stringContaining('Did you mean "bicycle-paper"?')],
  ])
  expect(found('other.yaml', 'lamp-paper')).toEqual([
    ['other-letter', 'issues.template', expect.stringContaining('"lamp"')],
    ['other-letter', 'issues.register', expect.stringContaining('"lamps"')],
  ])
})

test('a service may not wait for itself, nor for one that waits for it', () => {
  const waiting = (name: string, code: string, before: string) =>
    written(
      name,
      sound
        .replace('code: bicycle-paper', `code: ${code}`)
        .replace('published: true', `published: true\nprecededBy: [${before}]`),
    )
  expect(checkFiles([waiting('self.yaml', 'bell-paper', 'bell-paper')], 'shape').faults).toMatchObject([
    { code: 'waits-for-itself', line: 7, path: 'precededBy[0]' },
  ])
  const circle = [
    waiting('bell.yaml', 'bell-paper', 'lamp-paper'),
    waiting('lamp.yaml', 'lamp-paper', 'bell-paper'),
  ]
  expect(checkFiles(circle, 'shape').faults.map(({ code, file }) => [code, file])).toEqual(
    circle.map(file => ['waits-for-itself', file]),
  )
})

test('a catalogue with faults is not opened, and the start tells all of them', () => {
  const wrong = mkdtempSync(join(folder, 'wrong-'))
  writeFileSync(join(wrong, 'a.yaml'), sound.replace('workingDays: 1', 'workingDays: soon'))
  writeFileSync(join(wrong, 'b.yaml'), next.replace('waitsFor: police', 'waitsFor: polise'))
  expect(() => loadCatalogue(wrong)).toThrow(/a\.yaml:\d+:\d+ [\s\S]*b\.yaml:\d+:\d+ .*polise/)
})
