import type { App } from '../src/web/index.ts'
import { seedFiles } from './seed-files.ts'
import { seedPeople } from './seed-people.ts'

/** The demo world: its people, and requests in every state, made by the same verbs as anywhere. Safe to repeat. */
export const seedWorld = async (app: App): Promise<void> => {
  const accounts = await seedPeople(app)
  await seedFiles(app, accounts)
}
