import type { Phrase } from './kernel/index.ts'
import { migrationSources } from './migration-sources.ts'
import {
  type Applied,
  claimStore,
  findStoreKind,
  type MayMigrate,
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

export type OpenStore = (settings: StartSettings, tell: Tell) => Promise<ReadyStore>

const emptyDatabase: Phrase = {
  id: 'Basis data yang disebut DATABASE_URL bukan milik Dermaga. Periksa DATABASE_URL; "dermaga start" atau "dermaga migrate" menyiapkan yang baru.',
  en: 'There is no store in the database that DATABASE_URL names. Look at DATABASE_URL; a new one is set up by "dermaga start" or "dermaga migrate".',
}

const open = async (settings: StartSettings, tell: Tell, may: MayMigrate): Promise<ReadyStore> => {
  const mayMake = may !== 'none'
  const store = await openDatabase(settings, { tell, name: `dermaga ${settings.role}`, mayMake })
  try {
    const found = await findStoreKind(store.db)
    if (!mayMake && found === null)
      throw refuseStart(store.kind === 'embedded' ? noStoreIn(store.data) : emptyDatabase, 3)
    const { loopback } = settings
    const demo = settings.demo ?? (mayMake ? null : found === 'demo')
    const kind = await claimStore(store.db, { demo, loopback, embedded: store.kind === 'embedded', version })
    const applied = await migrate(store.db, migrationSources(), may)
    return { store, settings: { ...settings, demo: kind === 'demo' }, applied }
  } catch (fault) {
    await store.close()
    throw fault
  }
}

/**
 * Opens the store that the settings name, claims it, and brings it up to date; refuses one that is not for us. Makes the
 * one that is not there yet. For `start` and `migrate`: a build that is still running may not understand the store after.
 */
export const openStore: OpenStore = (settings, tell) => open(settings, tell, 'every')

/** The same where others may be running on the store: one that is older is refused, and left as it is. */
export const openNewOrKeptStore: OpenStore = (settings, tell) => open(settings, tell, 'new')

/**
 * The same for who makes no store either: where none is there, says so. Nobody comes in by them, so the store is what it
 * is, unless DERMAGA_DEMO says which kind is meant.
 */
export const openKeptStore: OpenStore = (settings, tell) => open(settings, tell, 'none')
