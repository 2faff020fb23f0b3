import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { type Confined, type Confinement, confine } from './confine.ts'
import { residentBytes } from './resident-bytes.ts'

type Task = { do: string; bytes?: Uint8Array }
const open: Confined<Task, unknown>[] = []
const confined = (limits: Partial<Confinement> = {}) => {
  const made = confine<Task, unknown>({
    entry: join(import.meta.dirname, 'misbehave.ts'),
    milliseconds: 5_000,
    megabytes: 250,
    addons: false,
    ...limits,
  })
  open.push(made)
  return made
}
afterEach(() => {
  for (const made of open.splice(0)) made.close()
})

test('a task is done in another process, bytes and all', async () => {
  const outcome = await confined().run({ do: 'measure', bytes: new Uint8Array(3_000_000) })
  expect(outcome).toMatchObject({ done: { length: 3_000_000 } })
  expect(outcome).not.toMatchObject({ done: { pid: process.pid } })
})

test('the process is used again while it behaves', async () => {
  const process = confined()
  const [first, second] = [await process.run({ do: 'measure' }), await process.run({ do: 'measure' })]
  expect('done' in first && first.done).toEqual('done' in second && second.done)
})

test('the start of a process on a busy machine is not held against the task', async () => {
  const slow = confined({ entry: join(import.meta.dirname, 'start-slowly.ts'), milliseconds: 2_000 })
  expect(await slow.run({ do: 'anything' })).toMatchObject({ done: 'done at once' })
})

test.each([
  ['a task that never ends is stopped', 'loop', 'timed-out'],
  ['a process that dies is a failure of its task alone', 'die', 'crashed'],
  ['a task that throws is a failure with its reason', 'throw', 'crashed'],
  ['a file outside the project cannot be read', 'read-outside', 'crashed'],
  ['a file of the project that is no code cannot be read', 'read-beside-code', 'crashed'],
])('%s, and the next task is done all the same', async (_, misdeed, failed) => {
  // Room for a process to start on a busy machine; only what never ends has to wait for it.
  const process = confined({ milliseconds: misdeed === 'loop' ? 6_000 : 20_000 })
  expect(await process.run({ do: misdeed })).toMatchObject({ failed })
  expect(await process.run({ do: 'measure' })).toMatchObject({ done: { length: 0 } })
})

test.skipIf(residentBytes(process.pid) === 0)('a task that takes too much memory is stopped', async () => {
  expect(await confined().run({ do: 'hoard' })).toMatchObject({ failed: 'too-much-memory' })
})

test('WebAssembly memory counts, whatever the system tells of processes', async () => {
  expect(await confined().run({ do: 'grow-wasm' })).toMatchObject({ failed: 'crashed' })
})

test('the process sees none of the platform’s settings and secrets', async () => {
  process.env.METRICS_TOKEN = 'rahasia'
  try {
    const outcome = await confined({ environment: { LANG: 'C' } }).run({ do: 'environment' })
    expect('done' in outcome && outcome.done).toContain('LANG')
    expect('done' in outcome && outcome.done).not.toContain('METRICS_TOKEN')
  } finally {
    delete process.env.METRICS_TOKEN
  }
})

test('more tasks than the line holds are turned away at once, the others are done', async () => {
  const process = confined({ line: 2 })
  const outcomes = await Promise.all(Array.from({ length: 5 }, () => process.run({ do: 'measure' })))
  expect(outcomes.map(outcome => ('failed' in outcome ? outcome.failed : 'done'))).toEqual([
    'done',
    'done',
    'done',
    'too-busy',
    'too-busy',
  ])
})

test('when the platform stops, nobody waits for ever and the process ends', async () => {
  const stopping = confined()
  const first = await stopping.run({ do: 'measure' })
  const pid = 'done' in first ? (first.done as { pid: number }).pid : 0
  const waiting = [stopping.run({ do: 'loop' }), stopping.run({ do: 'measure' })]
  stopping.close()
  expect((await Promise.all(waiting)).map(outcome => 'failed' in outcome && outcome.failed)).toEqual([
    'crashed',
    'crashed',
  ])
  for (let tries = 0; tries < 100 && residentBytes(pid) > 0; tries++) await wait(20)
  expect(residentBytes(pid)).toBe(0)
})

test.skipIf(process.platform !== 'linux')(
  'a stuck process does not outlive the platform that was killed',
  async () => {
    const platform = spawn(process.execPath, [join(import.meta.dirname, 'loop-until-killed.ts')])
    const pid = Number(await new Promise(told => platform.stdout.once('data', told)))
    expect(residentBytes(pid)).toBeGreaterThan(0)
    platform.kill('SIGKILL')
    for (let tries = 0; tries < 200 && residentBytes(pid) > 0; tries++) await wait(20)
    expect(residentBytes(pid)).toBe(0)
  },
)
