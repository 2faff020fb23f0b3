import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkText } from './check-text.ts'

const sound = readFileSync(join(import.meta.dirname, '../fixtures/sound.yaml'), 'utf8')

const report = (text: string) =>
  checkText(text, 'bicycle.yaml', 'whole').faults.map(({ code, line }) => `${line} ${code}`)

const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length

test.each([
  { what: 'an empty file', text: '', code: '1 wrong-schema' },
  { what: 'a list', text: '- a\n', code: '1 wrong-schema' },
  { what: 'a file that is no text', text: '\ufffd\ufffd\u0000', code: '1 wrong-schema' },
  { what: 'a tab as indentation', text: 'code:\n\tx: 1\n', code: '2 yaml-syntax' },
  { what: 'a reference to nothing', text: 'code: a\nnames: *nothing\n', code: '2 yaml-syntax' },
  { what: 'a part that holds itself', text: 'code: &a [*a]\n', code: '1 yaml-syntax' },
  { what: 'a tag that would run code', text: 'code: !!js/function "x"\n', code: '1 yaml-syntax' },
])('$what is a fault with its line, not a crash', ({ text, code }) => {
  expect(report(text)).toContain(code)
})

test('a misspelt kind of check does not hide the slips in the rest of the file', () => {
  const text = sound
    .replace('kind: refuse', 'kind: refuze')
    .replace('answers.kind == "motor"\n    fields', 'answers.kind == "moter"\n    fields')
    .replace('waitsFor: police', 'waitsFor: polise')
  expect(report(text)).toEqual([
    `${lineOf(text, 'refuze')} wrong-schema`,
    `${lineOf(text, 'moter')} unknown-choice`,
    `${lineOf(text, 'polise')} unknown-agency`,
  ])
})

test('two slips in one expression are told together', () => {
  const text = sound.replace(
    'visibleWhen: answers.kind == "motor"',
    'visibleWhen: answers.kind == "moter" && answers.fulName != "x"',
  )
  expect(report(text).sort()).toEqual([
    `${lineOf(text, 'moter')} unknown-choice`,
    `${lineOf(text, 'moter')} unknown-name`,
  ])
})
