import { type Follower, followOnce, safeHorizon } from './journal/index.ts'
import type { App } from './web/index.ts'

const between = 500

const pause = (ms: number): Promise<void> => new Promise(done => setTimeout(done, ms))

/** Lets the followers read on, one after another, until it is stopped. A fault stops nobody: they go on from their bookmarks. */
export const follow = ({ db, log }: App, followers: readonly Follower[]): { stop(): Promise<void> } => {
  if (followers.length === 0) return { stop: async () => undefined }
  let isStopping = false
  const running = (async () => {
    while (!isStopping) {
      let moved = 0
      try {
        const horizon = await safeHorizon(db, pause)
        for (const each of followers) moved += await followOnce(db, each, horizon)
      } catch (fault) {
        log.warn({ err: fault }, 'A follower failed; it goes on from its bookmark')
      }
      if (moved === 0) await pause(between)
    }
  })()
  return {
    stop: async () => {
      isStopping = true
      await running
    },
  }
}
