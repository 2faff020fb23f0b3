import { fillHistory } from '../seeds/history/fill-history.ts'
import { seedFiles } from '../seeds/seed-files.ts'
import { seedPeople } from '../seeds/seed-people.ts'
import { modulesFor } from '../src/modules.ts'
import { openIntake } from '../src/platform/intake/index.ts'
import { openLetters } from '../src/platform/letters/index.ts'
import type { App, SignedIn } from '../src/web/index.ts'
import type { TestDatabase } from './database.ts'
import { demoWorld } from './demo-world.ts'
import { openSite } from './site.ts'

/**
 * Every module with the ports that the demo world needs, at a moment of the test's; jobs are taken note of and run by
 * nobody.
 */
export const openWorld = async <Name extends string>(
  database: TestDatabase,
  starts: string,
  people: Readonly<Record<Name, SignedIn>>,
) => {
  const { modules } = modulesFor({
    ...{ db: database.db, now: () => new Date(starts), baseUrl: 'http://localhost:8080' },
    demo: demoWorld,
  })
  const site = await openSite(database, { modules, people, starts })
  const intake = await openIntake({ blobs: site.app.blobs, pagesFolder: `${database.data}/pages` })
  const letters = await openLetters()
  const asked: string[] = []
  const jobs: Pick<App['jobs'], 'send'> = { send: async (_tx, name) => void asked.push(name) }
  Object.assign(site.app, { intake, letters, jobs })
  return {
    ...site,
    modules,
    views: modules.flatMap(module => module.views ?? []),
    asked,
    /** People and first files, then the history up to now, or until the signal breaks it off. */
    seed: async (signal = new AbortController().signal): Promise<void> => {
      await seedFiles(site.app, await seedPeople(site.app))
      await fillHistory(site.app, site.app.now(), { signal, leavesRoom: false })
    },
    close: async (): Promise<void> => {
      intake.close()
      letters.stop()
    },
  }
}

export type World<Name extends string = never> = Awaited<ReturnType<typeof openWorld<Name>>>
