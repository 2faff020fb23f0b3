import type { Journal } from '../journal/index.ts'
import type { BlobStore } from '../platform/blobs/index.ts'
import type { Db } from '../platform/database/index.ts'
import type { Intake } from '../platform/intake/index.ts'
import type { Jobs } from '../platform/jobs/index.ts'
import type { Letters } from '../platform/letters/index.ts'
import type { Log } from '../platform/log.ts'
import type { SignIn } from '../platform/oidc/index.ts'
import type { Settings } from '../platform/settings.ts'

/** The running platform as modules see it: the journal and the ports to the outside world. */
export type App = {
  readonly settings: Settings
  readonly db: Db
  readonly journal: Journal
  /** The clock port. Rules are given the time; only the edge asks for it. */
  readonly now: () => Date
  readonly jobs: Jobs
  readonly blobs: BlobStore
  readonly intake: Intake
  readonly letters: Letters
  readonly log: Log
  readonly signIn: SignIn
}
