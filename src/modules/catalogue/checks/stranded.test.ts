import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkText } from './check-text.ts'

const shipped = (name: string): string =>
  readFileSync(join(import.meta.dirname, `../definitions/${name}.yaml`), 'utf8')
const passport = shipped('passport-replacement')

/** Without a step of the table, and without its line in the examples. */
const without = (text: string, id: string): string => {
  const from = text.indexOf(`    - id: ${id}\n      act: `)
  const next = text.indexOf('\n    - id: ', from)
  expect(Math.min(from, next)).toBeGreaterThan(0)
  return (text.slice(0, from) + text.slice(next + 1)).replaceAll(`        - ${id}\n`, '')
}

const replaced = (text: string, from: string, to: string): string => {
  expect(text.split(from), 'what is to be spoiled stands once').toHaveLength(2)
  return text.replace(from, () => to)
}

const found = (text: string, code: string) =>
  checkText(text, 'spoiled.yaml', 'whole').faults.filter(fault => fault.code === code)

const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length

test('a file that waits for Immigration and that nobody can decide any more is told with the way to it', () => {
  const text = replaced(
    without(passport, 'imigrasi-answer'),
    'after: [imigrasi-answer]',
    'after: [send-to-imigrasi]',
  )
  const [fault] = found(text, 'never-decided')
  expect(fault).toMatchObject({ line: lineOf(text, 'leadsTo: [paused]'), path: 'steps.table[7].leadsTo' })
  expect(fault?.message.en).toMatch(/"paused".*sent → declare-complete → .* → send-to-imigrasi/)
  // Nor can any file be granted: the decision waits for what the table never brings back.
  expect(found(text, 'unreachable-step').map(({ line }) => line)).toContain(lineOf(text, '- id: decide'))
  expect(found(text, 'never-granted')).toHaveLength(1)
})

test.each(['passport-replacement', 'surat-keterangan-pindah', 'lapor-diri'])(
  'a correction of %s that is asked and can never be sent is told',
  name => {
    const text = without(shipped(name), 'correct')
    const [fault] = found(text, 'never-corrected')
    expect(fault).toMatchObject({
      line: lineOf(text, 'leadsTo: [correction-asked]'),
      path: 'steps.table[0].leadsTo',
    })
    expect(fault?.message.en).toContain('sent → ask-correction')
  },
)

test('a correction asked while Immigration has the file strands it: the answer has no file to come back to', () => {
  const text = replaced(
    passport,
    'from: [submitted, complete]\n      leadsTo: [correction-asked]',
    'from: [submitted, complete, paused]\n      leadsTo: [correction-asked]',
  )
  expect(found(text, 'never-granted')).toMatchObject([{ path: 'steps.table[0].leadsTo' }])
})

test('a payment that was cancelled must be recordable anew wherever the file stands by then', () => {
  const record =
    'act: payment\n      name: { id: Catat pembayaran, en: Record the payment }\n      by: [officer]\n'
  const text = replaced(
    passport,
    `${record}      from: [complete]\n      leadsTo: [complete]`,
    `${record}      from: [submitted]\n      leadsTo: [submitted]`,
  )
  expect(found(text, 'never-granted').map(({ message }) => message.en)).toEqual([
    expect.stringContaining('sent → declare-complete)'),
    expect.stringContaining('payment (cancelled)'),
  ])
})

test('a step that waits for a correction waits for ever: a correction is no step on record', () => {
  const text = replaced(
    shipped('surat-keterangan-pindah'),
    'leadsTo: [granted, rejected]\n',
    'leadsTo: [granted, rejected]\n      after: [correct]\n',
  )
  expect(found(text, 'unreachable-step').map(({ path }) => path)).toContain('steps.table[3].id')
})

test('a grown person’s passport that is granted and never handed over is told', () => {
  const text = replaced(
    passport,
    'after: [issue]',
    'after: [issue]\n      appliesWhen: variant.person == "child"',
  )
  expect(found(text, 'never-ends')).toMatchObject([{ line: lineOf(text, 'leadsTo: [granted, rejected]') }])
})

test('a correction may make the case another, which then needs a step whose time has passed', () => {
  const text = replaced(
    replaced(
      shipped('lapor-diri'),
      '      from: [submitted]\n      leadsTo: [complete]\n',
      '      from: [submitted]\n      leadsTo: [complete]\n      after: [interview]\n',
    ),
    '      from: [complete]\n      leadsTo: [granted, rejected]\n',
    `      from: [complete]
      leadsTo: [granted, rejected]
      after: [interview]
    - id: interview
      act: interview
      name: { id: Wawancara, en: Interview }
      by: [officer]
      from: [submitted]
      leadsTo: [submitted]
      appliesWhen: answers.stayPurpose == "study"
`,
  )
  const told = found(text, 'never-decided').map(({ message }) => message.en)
  expect(told[0]).toContain('(sent → declare-complete → ask-correction → correct), for stayPurpose=study')
})
