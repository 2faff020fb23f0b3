import { parseArgs } from 'node:util'
import type { TestStore } from '../tests/stores/test-server.ts'
import { type Outcome, runSeries } from './series.ts'

const usage = `Usage: npm run faults -- [--kills N] [--seed N] [--store embedded|separate] [--minutes N]

Kills web process, worker process and database server with kill -9 under load, a third each, in an order and at moments
that chance decides, and looks after each kill whether all that the platform answered is kept, whole and once.
Without --store both stores have their series, one after the other. --minutes bounds each series.

Exit status: 0 nothing lost, half written or twice, 1 something was, or the series did not come to its end, 2 bad usage.`

const stores: readonly TestStore[] = ['embedded', 'separate']

const readAsk = (args: readonly string[]) => {
  const text = { type: 'string' } as const
  const options = { kills: text, seed: text, store: text, minutes: text }
  const { values } = parseArgs({ args: [...args], options })
  const whole = (value: string | undefined, usual: number): number => {
    const number = value === undefined ? usual : Number(value)
    if (!Number.isSafeInteger(number) || number < 1) throw new Error(`"${value}" is no count.`)
    return number
  }
  const store = stores.find(each => each === values.store)
  if (values.store !== undefined && store === undefined)
    throw new Error(`There is no store "${values.store}".`)
  return {
    stores: store === undefined ? stores : [store],
    kills: whole(values.kills, 50),
    seed: whole(values.seed, 1),
    minutes: whole(values.minutes, 40),
  }
}

const lineOf = (outcomes: readonly Outcome[]): string => {
  const sum = (count: (each: Outcome) => number) => outcomes.reduce((all, each) => all + count(each), 0)
  return (
    `${sum(each => each.kills)} kills, ${sum(each => each.acknowledged)} acknowledged, ` +
    `${sum(each => each.lost.size)} lost, ${sum(each => each.halfWritten.size)} half written, ` +
    `${sum(each => each.twice.size)} twice`
  )
}

const tell = (line: string): void => console.log(line)

const run = async (args: readonly string[]): Promise<number> => {
  let ask: ReturnType<typeof readAsk>
  try {
    ask = readAsk(args)
  } catch (fault) {
    console.error(`${fault instanceof Error ? fault.message : fault}\n\n${usage}`)
    return 2
  }
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  const outcomes: Outcome[] = []
  for (const store of ask.stores) {
    const { kills, seed, minutes } = ask
    tell(`${store}: ${kills} kills, seed ${seed}`)
    const outcome = await runSeries({ store, kills, seed, minutes, tell, signal: stop.signal })
    tell(`${store}: ${lineOf([outcome])}, ${outcome.stranded.length} stranded`)
    outcomes.push(outcome)
  }
  const isWhole = outcomes.every(
    each =>
      each.kills === ask.kills &&
      [each.lost.size, each.halfWritten.size, each.twice.size, each.stranded.length].every(n => n === 0),
  )
  tell(lineOf(outcomes))
  return isWhole ? 0 : 1
}

process.exitCode = await run(process.argv.slice(2))
