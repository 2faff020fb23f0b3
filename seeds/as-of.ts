import { createJournal } from '../src/journal/index.ts'
import type { App } from '../src/web/index.ts'

/** The documents' own jobs wait this long: the seed prints letters itself, and they only see to what it could not. */
const jobsWait = 10 * 60_000

/**
 * The platform with a clock of the past, for acts of the demo world that happened then: the same database, verbs and
 * views, a journal that writes that moment. Only who holds the platform's parts can make one; no page or setting does.
 */
export const asOf = (app: App, at: Date): App => {
  const now = () => new Date(at)
  const later = () => new Date(app.now().getTime() + jobsWait)
  return {
    ...app,
    now,
    journal: createJournal(app.db, app.journal.views, now),
    jobs: {
      ...app.jobs,
      send: (tx, name, data, options) => app.jobs.send(tx, name, data, { startAfter: later(), ...options }),
    },
  }
}
