import type { View } from './journal/index.ts'
import { modulesFor } from './modules.ts'
import type { Db } from './platform/database/index.ts'

/** Every view of every module, in the order of the modules. */
export const allViews = (db: Db): readonly View[] =>
  modulesFor({ db, now: () => new Date(), baseUrl: 'http://localhost', demo: null }).modules.flatMap(
    module => module.views ?? [],
  )
