import type { CommandIo } from './cli/command.ts'
import { openStore } from './open-store.ts'
import { openJobs } from './platform/jobs/index.ts'
import type { StartSettings } from './platform/settings.ts'

/** A platform that runs; `stop` lets what is under way finish and closes everything that was opened. */
export type Running = { stop(): Promise<void> }

/** Opens the store and the queues, wires the modules, and listens. */
export const serve = async (given: StartSettings, { err }: CommandIo): Promise<Running> => {
  const { store } = await openStore(given, sentence => err(sentence.en))
  const jobs = await openJobs(store)
  return {
    stop: async () => {
      await jobs.stop()
      await store.close()
    },
  }
}
