import { historyProgress } from '../seeds/history/history-job.ts'
import { seedWorld } from '../seeds/seed-world.ts'
import type { Phrase } from './kernel/index.ts'
import type { DemoProgress } from './modules/access/index.ts'
import { openPlatform } from './open-platform.ts'
import { openNewOrKeptStore } from './open-store.ts'
import type { StartSettings } from './platform/settings.ts'

/** A demo world that is being filled without anybody being served. */
export type Filling = {
  /** People and first requests; the history is asked for, and this process works at it too. */
  readonly begin: () => Promise<void>
  readonly progress: () => Promise<DemoProgress>
  readonly close: () => Promise<void>
}

/** Opens a demo store to fill it, beside a platform that may be running on it. */
export const fillDemo = async (
  settings: StartSettings,
  tell: (sentence: Phrase) => void,
): Promise<Filling> => {
  const { app, close } = await openPlatform(settings, tell, openNewOrKeptStore)
  return {
    begin: async () => {
      await app.jobs.work()
      await seedWorld(app)
    },
    progress: () => historyProgress(app.db, app.jobs),
    close,
  }
}
