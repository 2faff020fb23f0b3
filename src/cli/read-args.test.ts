import { expect, test } from 'vitest'
import { catalogueCommand } from './catalogue.ts'
import { clockCommand } from './clock.ts'
import { journalCommand } from './journal.ts'
import { readArgs } from './read-args.ts'
import { roleCommand } from './role.ts'
import { sessionCommand } from './session.ts'

const quiet = { err: () => undefined, hasReader: async () => true, env: {} }
const person = '--issuer https://masuk.example --subject joko'
const due = '--mission kbri-kuala-lumpur --days 3 --from 2026-11-23T10:00+08:00'

test.each([
  ['--mission', clockCommand, `${due} --mission kbri-tokyo`],
  ['--days', clockCommand, `--days=1 ${due}`],
  ['--locale', clockCommand, `${due} --locale id --locale id`],
  ['--subject', roleCommand, `grant ${person} --role ministry --from 2026-01-01 --subject dewi`],
  ['--role', roleCommand, `end ${person} --role ministry --role officer`],
  ['--subject', sessionCommand, `end ${person} --subject dewi`],
  ['--head', journalCommand, 'verify --head one --head other'],
])('%s twice is refused, before anything is done', async (option, command, line) => {
  const [out, err]: [string[], string[]] = [[], []]
  const io = { ...quiet, out: (text: string) => out.push(text), err: (text: string) => err.push(text) }
  expect([await command.run(line.split(' '), io), out]).toEqual([2, []])
  expect(err.join('\n')).toContain(`${option}: hanya satu kali / only once`)
})

test('what may be given several times may, and a switch said twice says nothing else', async () => {
  const io = { ...quiet, out: () => undefined }
  const pauses = '--pause 2026-11-24/2026-11-25 --pause 2026-11-25/2026-11-26 --json --json'
  expect(await clockCommand.run(`${due} ${pauses}`.split(' '), io)).toBe(0)
  expect(await catalogueCommand.run(['check', '--json', '--json'], io)).toBe(0)
})

test('what is not known stays bad usage', () => {
  expect(() => readArgs({ args: ['--where'], options: {} })).toThrow('--where')
})
