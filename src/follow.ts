import { setTimeout as sleep } from 'node:timers/promises'
import { type Follower, followOnce, safeHorizon } from './journal/index.ts'
import type { App } from './web/index.ts'

export type Pause = (ms: number, stopped?: AbortSignal) => Promise<void>

const between = 500
/** After the first fault in a row twice the usual pause, then twice that each time, up to a minute. */
const longest = 60_000

const pauseAfter = (faults: number): number => Math.min(longest, between * 2 ** Math.min(faults, 10))

const pauseFor: Pause = async (ms, signal) => {
  // Being asked to stop ends the pause, which is no fault.
  await sleep(ms, undefined, signal === undefined ? {} : { signal }).catch(() => undefined)
}

/**
 * Lets each follower read on, until all are stopped. Each goes its own way: a fault of one is logged and tried again from
 * its bookmark, later each time, and keeps no other waiting.
 */
export const follow = (
  { db, log }: Pick<App, 'db' | 'log'>,
  followers: readonly Follower[],
  pause: Pause = pauseFor,
): { stop(): Promise<void> } => {
  const stopping = new AbortController()
  const { signal } = stopping
  const readOn = async (each: Follower): Promise<void> => {
    let faults = 0
    while (!signal.aborted) {
      let moved = 0
      try {
        moved = await followOnce(db, each, await safeHorizon(db, ms => pause(ms, signal)))
        faults = 0
      } catch (fault) {
        faults += 1
        log.warn(
          { err: fault, follower: each.name, faults },
          'A follower failed; it goes on from its bookmark',
        )
      }
      if (moved === 0) await pause(pauseAfter(faults), signal)
    }
  }
  const running = followers.map(readOn)
  return {
    stop: async () => {
      stopping.abort()
      await Promise.all(running)
    },
  }
}
