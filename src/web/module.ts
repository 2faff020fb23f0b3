import type { Follower, View } from '../journal/index.ts'
import type { Phrase } from '../kernel/index.ts'
import type { Sha256 } from '../platform/blobs/index.ts'
import type { Db } from '../platform/database/index.ts'
import type { Job } from '../platform/jobs/index.ts'
import type { App } from './app.ts'
import type { ApiRoute, Audience, Route } from './route.ts'

export type NavItem = {
  readonly href: string
  readonly label: Phrase
  readonly for: Audience
  /** Place among what is one's own, in the order of the work; those without one follow as their modules stand. */
  readonly place?: number
}

/** What a module hands to `main` to mount. */
export type Module = {
  readonly name: string
  readonly routes?: readonly Route[]
  readonly api?: readonly ApiRoute[]
  readonly nav?: readonly NavItem[]
  readonly views?: readonly View[]
  readonly followers?: (app: App) => readonly Follower[]
  readonly jobs?: (app: App) => readonly Job[]
  /** Of these files, those that something of the module names. What no module names is erased in time. */
  readonly namedFiles?: (db: Db, files: readonly Sha256[]) => Promise<readonly Sha256[]>
  /** Folder of the module's numbered .sql files. */
  readonly migrations?: string
}
