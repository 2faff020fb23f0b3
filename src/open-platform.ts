import { join } from 'node:path'
import { demoJobs } from '../seeds/demo-jobs.ts'
import { historyProgress } from '../seeds/history/history-job.ts'
import { demoPeople } from '../seeds/people.ts'
import { openDoors, type RawHandler } from './demo-world.ts'
import { createJournal } from './journal/index.ts'
import type { Phrase } from './kernel/index.ts'
import { modulesFor } from './modules.ts'
import { type OpenStore, openStore } from './open-store.ts'
import { openFolderBlobStore } from './platform/blobs/index.ts'
import { systemClock } from './platform/clock.ts'
import { openIntake } from './platform/intake/index.ts'
import { openJobs } from './platform/jobs/index.ts'
import { openLetters } from './platform/letters/index.ts'
import { createLog } from './platform/log.ts'
import type { StartSettings } from './platform/settings.ts'
import { sweepJob } from './sweep-files.ts'
import type { App, Module, Sessions } from './web/index.ts'

/** The store, the ports and the modules, wired; nobody listens yet and no queue is worked off. */
export type Platform = {
  readonly app: App
  readonly modules: readonly Module[]
  readonly sessions: Sessions
  /** The demo's sign-in providers; null elsewhere. */
  readonly raw: RawHandler | null
  /** Something that was begun on it; ended before what it stands on. */
  readonly began: (end: () => Promise<unknown> | undefined) => void
  readonly close: () => Promise<void>
}

/** Opens the store and the ports and wires the modules; what fails half-way closes what was opened. */
export const openPlatform = async (
  given: StartSettings,
  tell: (sentence: Phrase) => void,
  open: OpenStore = openStore,
): Promise<Platform> => {
  const opened: (() => Promise<unknown> | undefined)[] = []
  const began: Platform['began'] = end => void opened.push(end)
  const close = async () => {
    for (const end of opened.reverse()) await end()
  }
  try {
    const { store, settings } = await open(given, tell)
    began(() => store.close())
    const log = createLog()
    const note = (fault: unknown) => log.warn({ err: fault }, 'Something outside the platform failed')
    const blobs = await openFolderBlobStore(join(store.data, 'blobs'))
    const intake = await openIntake({
      ...{ blobs, pagesFolder: join(store.data, 'pages'), clamdSocket: settings.clamdSocket ?? undefined },
    })
    began(async () => intake.close())
    const letters = await openLetters()
    began(async () => letters.stop())
    // Opened after what jobs work with, so that they end before it does.
    const jobs = await openJobs(store, { failed: fault => log.warn({ err: fault }, 'A job failed') })
    began(() => jobs.stop())
    const { signIn, raw } = await openDoors(store.db, settings, store.data, note)

    const now = systemClock
    const { modules, sessions } = modulesFor({
      ...{ db: store.db, now, baseUrl: settings.baseUrl },
      demo: settings.demo ? { people: demoPeople, progress: () => historyProgress(store.db, jobs) } : null,
    })
    const views = modules.flatMap(module => module.views ?? [])
    const journal = createJournal(store.db, views, now)
    const app: App = { settings, db: store.db, journal, now, jobs, blobs, intake, letters, log, signIn }
    await jobs.declare([
      ...modules.flatMap(module => module.jobs?.(app) ?? []),
      sweepJob(app, modules),
      ...(settings.demo ? demoJobs(app) : []),
    ])
    return { app, modules, sessions, raw, began, close }
  } catch (fault) {
    await close()
    throw fault
  }
}
