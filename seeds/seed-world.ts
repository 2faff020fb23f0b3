import type { App } from '../src/web/index.ts'
import { askForHistory } from './history/history-job.ts'
import { seedFiles } from './seed-files.ts'
import { seedPeople } from './seed-people.ts'

/**
 * The demo world: its people, and the first requests, made by the same verbs as anywhere. Its longer history is asked
 * for as a job. Safe to repeat.
 */
export const seedWorld = async (app: App): Promise<void> => {
  const accounts = await seedPeople(app)
  await seedFiles(app, accounts)
  await askForHistory(app)
}
