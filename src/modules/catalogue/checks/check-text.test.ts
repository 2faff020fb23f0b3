import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { locales } from '../../../kernel/index.ts'
import { checkText, type Depth } from './check-text.ts'
import type { Defect } from './defect-for-tests.ts'
import { faultCodes } from './fault-words.ts'
import { referenceDefects } from './reference-defects-for-tests.ts'
import { stateDefects } from './state-defects-for-tests.ts'
import { walkDefects } from './walk-defects-for-tests.ts'
import { wordingDefects } from './wording-defects-for-tests.ts'

const shapeDefects = [...wordingDefects, ...referenceDefects, ...stateDefects]

const sound = readFileSync(join(import.meta.dirname, '../fixtures/sound.yaml'), 'utf8')

const spoil = ({ from, to }: Defect): string => {
  expect(sound.split(from), 'what is to be spoiled stands once').toHaveLength(2)
  return sound.replace(from, () => to)
}

const lineOf = (text: string, at: string): number => {
  expect(text, 'the line to be named exists').toContain(at)
  return text.slice(0, text.indexOf(at)).split('\n').length
}

const report = (text: string, depth: Depth = 'whole') =>
  checkText(text, 'bicycle.yaml', depth).faults.map(({ code, line, path, message }) => ({
    code,
    line,
    path,
    message,
  }))

test('a sound definition has nothing to report', () => {
  expect(report(sound)).toEqual([])
})

describe.each([
  { title: 'the check at every start', depth: 'shape' as const, defects: shapeDefects },
  { title: 'the check before publishing', depth: 'whole' as const, defects: walkDefects },
])('$title', ({ depth, defects }) => {
  test.each(defects)('finds $what ($code) and names its line', defect => {
    const text = spoil(defect)
    const found = report(text, depth).filter(({ code }) => code === defect.code)
    expect(found.map(({ line }) => line)).toContain(lineOf(text, defect.at))
    for (const { message } of found)
      for (const locale of locales) expect(message[locale]).not.toMatch(/\{\w+\}/)
    if (defect.tells !== undefined) expect(found[0]?.message.id).toContain(defect.tells)
  })
})

test('an officer who made three slips is told all three at once', () => {
  const text = sound
    .replace('prefill: person', 'prefil: person')
    .replace('visibleWhen: answers.kind', 'visibleWhen: answers.knid')
    .replace('waitsFor: police', 'waitsFor: polise')
  expect(report(text).map(({ code }) => code)).toEqual(['unknown-key', 'unknown-name', 'unknown-agency'])
})

test('a definition without examples is told that its rules were never tried', () => {
  const text = sound.slice(0, sound.indexOf('examples:'))
  expect(report(text)).toMatchObject([{ code: 'no-example', line: 3 }])
})

test('more ways through the answers than can be tried are owned up to, never passed over', () => {
  const questions = Array.from({ length: 15 }, (_, at) => `q${at}`)
  const pages = questions
    .map(id => `  - { id: ${id}, question: { id: Ya?, en: Yes? }, fields: [{ id: ${id}, type: yesNo }] }\n`)
    .join('')
  const any = questions.map(id => `answers.${id}`).join(' || ')
  const text = sound
    .replace('requirements:\n  - id', `${pages}requirements:\n  - id`)
    .replace(
      'appliesWhen: answers.kind == "pedal"',
      `appliesWhen: answers.kind == "pedal" && (${any} || true)`,
    )
  expect(report(text).map(({ code }) => code)).toContain('too-many-paths')
})

test('every kind of fault is seeded somewhere', () => {
  const elsewhere = [
    'no-example',
    'too-many-paths',
    'overlapping-versions',
    'unknown-service',
    'unknown-letter',
    'other-letter',
    'waits-for-itself',
  ]
  const seeded = new Set([...elsewhere, ...[...shapeDefects, ...walkDefects].map(({ code }) => code)])
  expect(faultCodes.filter(code => !seeded.has(code))).toEqual([])
})
