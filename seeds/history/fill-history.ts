import { setTimeout as pause } from 'node:timers/promises'
import type { App } from '../../src/web/index.ts'
import { asOf } from '../as-of.ts'
import { citizenOf } from '../players.ts'
import { samplePapers } from '../sample-papers.ts'
import { takeAct } from '../take-act.ts'
import { castOf } from './cast.ts'
import { historyUntil } from './timeline.ts'

/** After each act as long as it took, and at least this: whoever uses the platform meanwhile goes first. */
const shortestPause = 10

const leaveRoom = (since: number, signal: AbortSignal): Promise<void> =>
  pause(Math.max(shortestPause, performance.now() - since), undefined, { signal })

export type Filling = {
  /** Breaks the filling off between two acts. */
  readonly signal: AbortSignal
  /** False where nobody else is to be served meanwhile. */
  readonly leavesRoom?: boolean
}

/**
 * Lets the weeks before a moment happen: every act of the demo history in the order of its time, by the verbs that
 * people use, with the clock of that time. Killed and run again, it goes on where it stopped.
 */
export const fillHistory = async (
  app: App,
  until: Date,
  { signal, leavesRoom = true }: Filling,
): Promise<void> => {
  const acts = historyUntil(until)
  const [first] = acts
  if (first === undefined) return
  const cast = await castOf(asOf(app, first.at))
  const papers = samplePapers(app)
  const left = new Set<string>()
  for (const { request, place, at } of acts) {
    signal.throwIfAborted()
    if (left.has(request.id)) continue
    const since = performance.now()
    const then = asOf(app, at)
    const players = cast.get(request.mission)
    if (players === undefined) throw new Error(`Nobody works at ${request.mission}`)
    const account = await citizenOf(then, request.applicant, request.person.name)
    const stage = { app: then, papers, players, person: account.id }
    const taken = await takeAct(stage, request, place)
    if (taken === 'left-alone') left.add(request.id)
    if (taken === 'taken' && leavesRoom) await leaveRoom(since, signal)
  }
}
