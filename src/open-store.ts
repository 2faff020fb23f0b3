import type { Phrase } from './kernel/index.ts'
import { migrationSources } from './migration-sources.ts'
import {
  type Applied,
  claimStore,
  findStoreKind,
  migrate,
  noStoreIn,
  openDatabase,
  type Store,
} from './platform/database/index.ts'
import { refuseStart } from './platform/refused-start.ts'
import type { Settings, StartSettings } from './platform/settings.ts'
import { version } from './version.ts'

/** A store of the right kind in the right shape, and the settings as they are now that its kind is known. */
export type ReadyStore = { store: Store; settings: Settings; applied: readonly Applied[] }

type Tell = (sentence: Phrase) => void

const emptyDatabase: Phrase = {
  id: 'Basis data yang disebut DATABASE_URL bukan milik Dermaga. Periksa DATABASE_URL; "dermaga start" atau "dermaga migrate" menyiapkan yang baru.',
  en: 'There is no store in the database that DATABASE_URL names. Look at DATABASE_URL; a new one is set up by "dermaga start" or "dermaga migrate".',
}

const open = async (settings: StartSettings, tell: Tell, mayMake: boolean): Promise<ReadyStore> => {
  const store = await openDatabase(settings, { tell, name: `dermaga ${settings.role}`, mayMake })
  try {
    const found = await findStoreKind(store.db)
    if (!mayMake && found === null)
      throw refuseStart(store.kind === 'embedded' ? noStoreIn(store.data) : emptyDatabase, 3)
    const { loopback } = settings
    const demo = settings.demo ?? (mayMake ? null : found === 'demo')
    const kind = await claimStore(store.db, { demo, loopback, embedded: store.kind === 'embedded', version })
    const applied = await migrate(store.db, migrationSources())
    return { store, settings: { ...settings, demo: kind === 'demo' }, applied }
  } catch (fault) {
    await store.close()
    throw fault
  }
}

/**
 * Opens the store that the settings name, claims it, and brings it up to date; refuses one that is not for us. Makes the
 * one that is not there yet.
 */
export const openStore = (settings: StartSettings, tell: Tell = () => undefined): Promise<ReadyStore> =>
  open(settings, tell, true)

/**
 * The same for who looks at a store, or changes one: where none is there, says so and makes nothing. Nobody comes in by
 * them, so the store is what it is, unless DERMAGA_DEMO says which kind is meant.
 */
export const openKeptStore = (settings: StartSettings, tell: Tell): Promise<ReadyStore> =>
  open(settings, tell, false)
