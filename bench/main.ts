import { availableParallelism, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import type { Bench, Scene } from './bench.ts'
import { load } from './load/load.ts'
import { cpuOf } from './measure/cpu.ts'
import { memoryOf, watchMemory } from './measure/memory.ts'
import { decide } from './pages/decide.ts'
import { file, worklist } from './pages/desk-pages.ts'
import { verify } from './pages/verify.ts'
import { openPlace, type Place } from './place.ts'
import { startPlatform } from './platform.ts'
import { jsonOf, type Line, tableOf } from './report.ts'
import { start } from './start.ts'
import { prepareLog } from './submit/logged.ts'
import { submit } from './submit/submit.ts'

const usage = `Usage: npm run bench -- [NAME…] [--scale 0.1] [--json]

Names: submit, worklist, file, decide, verify, start. None: all of them. bench/README.md says what each measures.

--scale  how many of 200,000 requests are loaded (default 1)
--json   the figures as JSON on stdout instead of a table
--connections 16  how many at once, instead of 1, 16 and 64 in turn
--profile FOLDER  keeps a processor profile of the platform there`

const benches: readonly Bench[] = [submit, worklist, file, decide, verify]

/** However it goes, it ends. */
const longest = 15 * 60_000
const wholeLoad = 200_000

const say = (line: string): void => {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`)
}

type Chosen = {
  readonly scale: number
  readonly profile: string | undefined
  readonly connections: readonly number[]
}

const isCount = (count: number): boolean => Number.isInteger(count) && count > 0 && count <= 90

const settle = async ({ admin }: Place): Promise<void> => {
  await admin.query('vacuum analyze')
  await admin.query('checkpoint')
}

const measure = async (
  chosen: readonly Bench[],
  { scale, profile, connections }: Chosen,
  endings: (() => Promise<unknown>)[],
) => {
  const lines: Line[] = []
  const place = await openPlace()
  endings.push(place.close)
  await prepareLog(place)
  const began = performance.now()
  const loaded = await load(place.journal, wholeLoad * scale, say)
  await settle(place)
  const took = (performance.now() - began) / 1000
  lines.push(
    { kind: 'value', bench: 'load', of: `${loaded.requests} requests`, unit: 'seconds', value: took },
    { kind: 'value', bench: 'load', of: 'facts', unit: '', value: loaded.facts },
  )
  const platform = await startPlatform(place, profile)
  endings.push(platform.stop)
  const processes = [platform.pid, place.server.pid]
  const memory = { bench: 'memory', kind: 'value', unit: 'MB' } as const
  lines.push({ ...memory, of: 'idle', value: await memoryOf(processes) })
  const withCpu: Scene['withCpu'] = async (more, round) => {
    const before = await cpuOf([...processes, ...more])
    const figures = await round()
    const spent = (await cpuOf([...processes, ...more])) - before
    return { ...figures, cpu: spent / Math.max(1, figures.requests) }
  }
  let most = 0
  const watched: Scene['watched'] = async round => {
    const watching = watchMemory(processes)
    const figures = await withCpu([], round).finally(watching.stop)
    most = Math.max(most, await watching.stop())
    return figures
  }
  const scene = { place, loaded, say, withCpu, watched, connections, seconds: 3, rounds: 3 }
  for (const bench of chosen) {
    most = 0
    lines.push(...(await bench.run(scene)), { ...memory, of: `most under ${bench.name}`, value: most })
  }
  return lines
}

const main = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      scale: { type: 'string', default: '1' },
      json: { type: 'boolean' },
      profile: { type: 'string' },
      connections: { type: 'string', default: '1,16,64' },
      help: { type: 'boolean' },
    },
  })
  const scale = Number(values.scale)
  const connections = values.connections.split(',').map(Number)
  const unknown = positionals.filter(name => name !== 'start' && !benches.some(bench => bench.name === name))
  if (values.help || unknown.length > 0 || !(scale > 0 && scale <= 10) || !connections.every(isCount)) {
    say(usage)
    return values.help ? 0 : 2
  }
  const endings: (() => Promise<unknown>)[] = []
  const end = async () => {
    for (const each of endings.splice(0).reverse()) await each()
  }
  const stopEarly = (why: string, code: number) => async () => {
    say(why)
    await end()
    process.exit(code)
  }
  const impatience = setTimeout(stopEarly('The bench took longer than 15 minutes', 1), longest)
  process.once('SIGINT', stopEarly('Stopped as asked', 130))
  process.once('SIGTERM', stopEarly('Stopped as asked', 143))
  try {
    const chosen = benches.filter(({ name }) => positionals.length === 0 || positionals.includes(name))
    const load = loadavg()[0] ?? 0
    const lines: Line[] = []
    if (chosen.length > 0)
      lines.push(...(await measure(chosen, { scale, profile: values.profile, connections }, endings)))
    await end()
    if (positionals.length === 0 || positionals.includes('start')) lines.push(...(await start(say)))
    const about = { scale, cores: availableParallelism(), loadBefore: load, at: new Date().toISOString() }
    process.stdout.write(`${values.json ? jsonOf(lines, about) : tableOf(lines)}\n`)
    return 0
  } finally {
    clearTimeout(impatience)
    await end()
  }
}

process.exitCode = await main().catch(fault => {
  say(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault))
  return 1
})
