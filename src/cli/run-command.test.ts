import { expect, test } from 'vitest'
import { refuseStart } from '../platform/refused-start.ts'
import type { Command } from './command.ts'
import { commands } from './commands.ts'
import { runCommand } from './run-command.ts'

const moor: Command = {
  name: 'moor',
  summary: { id: 'Tambatkan kapal', en: 'Moor a ship' },
  usage: 'Usage: dermaga moor SHIP',
  run: async (args, { out, err }) => {
    err('mooring…')
    out(args.join(' '))
    return args.length === 0 ? 1 : 0
  },
}
const sink: Command = {
  ...moor,
  name: 'sink',
  run: () => Promise.reject(refuseStart({ id: 'Tidak dapat.', en: 'Cannot.' }, 3)),
}
const lose: Command = {
  ...moor,
  name: 'lose',
  run: () => Promise.reject(new Error('Connection terminated unexpectedly')),
}
const known = { moor: async () => moor, sink: async () => sink, lose: async () => lose }

const run = async (args: readonly string[], env: Record<string, string> = {}) => {
  const said = { out: [] as string[], err: [] as string[] }
  const io = {
    out: (text: string) => said.out.push(text),
    err: (text: string) => said.err.push(text),
    hasReader: async () => true,
    env,
  }
  const exit = await runCommand(args, io, known)
  return { exit, out: said.out.join('\n'), err: said.err.join('\n') }
}

test('a command’s answer stands alone on stdout, the rest on stderr', async () => {
  expect(await run(['moor', 'Dewaruci'])).toEqual({ exit: 0, out: 'Dewaruci', err: 'mooring…' })
})

test('a check that found faults ends with 1', async () => {
  expect((await run(['moor'])).exit).toBe(1)
})

test.each([['--help'], ['-h']])('%s of a command is its answer', async flag => {
  expect(await run(['moor', flag])).toEqual({ exit: 0, out: 'Usage: dermaga moor SHIP', err: '' })
})

test('the list of commands is an answer when asked for, and help when nothing was asked', async () => {
  const asked = await run(['--help'])
  expect(asked.exit).toBe(0)
  expect(asked.out).toContain('moor  Moor a ship')
  const nothing = await run([])
  expect([nothing.exit, nothing.out]).toEqual([2, ''])
  expect(nothing.err).toContain('moor  Moor a ship')
})

test.each([['frobnicate'], ['toString'], ['--frob']])('an unknown command (%s) is bad usage', async name => {
  const { exit, out, err } = await run([name])
  expect([exit, out]).toEqual([2, ''])
  expect(err).toContain(`Unknown command: ${name}`)
})

test('a store out of reach ends with 3 and the sentence why, in the operator’s language', async () => {
  expect(await run(['sink'])).toEqual({ exit: 3, out: '', err: 'Cannot.' })
  expect((await run(['sink'], { LANG: 'id_ID.UTF-8' })).err).toBe('Tidak dapat.')
})

test('a store that goes away under a command ends with 3 too, in words', async () => {
  const { exit, out, err } = await run(['lose'])
  expect([exit, out]).toEqual([3, ''])
  expect(err).toContain('can no longer be reached (Connection terminated unexpectedly)')
})

test('every command of the product tells its name, what it is for, and how it is used', async () => {
  for (const [name, load] of Object.entries(commands)) {
    const command = await load()
    expect(command.name).toBe(name)
    expect(command.usage).toMatch(new RegExp(`^Usage: dermaga ${name}`))
    expect(command.summary.id).not.toBe(command.summary.en)
  }
})
