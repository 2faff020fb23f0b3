import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chanceFrom } from '../tests/chance.ts'
import type { TestStore } from '../tests/stores/test-server.ts'
import { type Findings, openAuditor } from './audit/audit.ts'
import { openAnswerLog } from './load/acknowledged.ts'
import { makeGate } from './load/gate.ts'
import { type Lane, work } from './load/lane.ts'
import { personAt } from './load/person.ts'
import { makeTurns } from './load/turns.ts'
import { openPlace, type Place, type Target, targets } from './store/place.ts'

export type SeriesAsk = {
  readonly store: TestStore
  readonly kills: number
  readonly seed: number
  /** Answers that must have come between two kills. */
  readonly answers?: number
  readonly minutes: number
  readonly tell: (line: string) => void
  readonly signal?: AbortSignal
}

export type Outcome = {
  readonly kills: number
  readonly acknowledged: number
  readonly lost: ReadonlySet<string>
  readonly halfWritten: ReadonlySet<string>
  readonly twice: ReadonlySet<string>
  /** People who got an answer that helps nobody, and processes that ended by themselves. */
  readonly stranded: readonly string[]
}

const citizens = ['sari', 'hasan', 'nur'] as const
/** As many lines of work as two cores are kept busy by. */
const lanesPerCitizen = 2
const lettersLimit = 120_000

/** Whom to kill, a third each, in an order that chance decides. */
const orderOf = (kills: number, seed: number): readonly Target[] => {
  const chance = chanceFrom(seed)
  const rounds = Array.from({ length: Math.ceil(kills / targets.length) }, () => chance.shuffled(targets))
  return rounds.flat().slice(0, kills)
}

const openLanes = async (place: Place, seed: number, log: Lane['log'], gate: ReturnType<typeof makeGate>) => {
  const [officer, head] = [
    await personAt(place.baseUrl, 'budi', gate),
    await personAt(place.baseUrl, 'ratna', gate),
  ]
  let mark = 0
  const newMark = () => {
    mark += 1
    return mark
  }
  const lanes: Lane[] = []
  for (const id of citizens) {
    const citizen = await personAt(place.baseUrl, id, gate)
    const toBegin = makeTurns()
    for (let n = 0; n < lanesPerCitizen; n++) {
      const chance = chanceFrom(seed * 1_000 + lanes.length)
      lanes.push({ citizen, toBegin, officer, head, log, chance, newMark })
    }
  }
  return lanes
}

/** One series on one store: load, kill, restore, look, and again; and at the end once more, with nothing at work. */
export const runSeries = async (ask: SeriesAsk): Promise<Outcome> => {
  const { store, seed, kills, answers = 20, tell, signal } = ask
  const deadline = Date.now() + ask.minutes * 60_000
  const chance = chanceFrom(seed + 1)
  const [lost, halfWritten, twice] = [new Set<string>(), new Set<string>(), new Set<string>()]
  const stranded: string[] = []
  const complain = (line: string): void => {
    stranded.push(line)
    tell(`  ${line}`)
  }
  const place = await openPlace(store, chance, (target, code, said) =>
    complain(`${target} ended by itself (${code}): ${said.slice(-1_500)}`),
  )
  const log = openAnswerLog(join(place.folder, 'answers.jsonl'))
  const gate = makeGate()
  let isOver = false
  let failure: unknown = null
  let working: Promise<unknown> = Promise.resolve()
  let done = 0
  const check = async (isLast = false): Promise<Findings> => {
    const found = await auditor.audit(log.read(), isLast)
    const tellNew = (all: Set<string>, lines: readonly string[]): void => {
      for (const line of lines.filter(each => !all.has(each))) tell(`  ${line}`)
      for (const line of lines) all.add(line)
    }
    tellNew(lost, found.lost)
    tellNew(halfWritten, found.halfWritten)
    tellNew(twice, found.twice)
    return found
  }
  const auditor = await openAuditor(place)
  try {
    const lanes = await openLanes(place, seed, log, gate)
    const goOn = { isOver: () => isOver, stranded: (fault: Error) => complain(fault.message) }
    working = Promise.all(lanes.map(lane => work(lane, goOn))).catch(fault => {
      failure = fault
    })
    for (const target of orderOf(kills, seed)) {
      const before = log.count()
      const isTimeUp = () => Date.now() > deadline || signal?.aborted === true || failure !== null
      while (log.count() - before < answers && !isTimeUp()) await wait(50)
      if (isTimeUp()) break
      // Not at once: the kill comes at any moment of the work.
      await wait(chance.between(0, 1_500))
      const since = Date.now()
      const given = log.count() - before
      const pid = await place.kill(target)
      done += 1
      await place.restore(target)
      const back = Date.now() - since
      await gate.shut()
      const looked = Date.now()
      const { unfinished } = await check()
      await place.forgetTries()
      tell(
        `${store} ${done}/${kills}: ${target} (${pid}) killed after ${given} answers, back in ${back} ms, ` +
          `looked at in ${Date.now() - looked} ms, ${unfinished} letters on the way`,
      )
      gate.open()
    }
    isOver = true
    await working
    if (failure !== null) throw failure
    const patience = Date.now() + lettersLimit
    while ((await check(true)).unfinished > 0 && Date.now() < patience) await wait(1_000)
    const { unfinished } = await check(true)
    if (unfinished > 0) {
      const line = `${unfinished} letters were not made within ${lettersLimit / 1000} s`
      halfWritten.add(line)
      tell(`  ${line}`)
    }
    return { kills: done, acknowledged: log.count(), lost, halfWritten, twice, stranded }
  } finally {
    isOver = true
    gate.open()
    log.close()
    await place.close()
    await working
  }
}
