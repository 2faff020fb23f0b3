import type { Phrase } from './kernel/index.ts'
import { migrationSources } from './migration-sources.ts'
import { type Applied, claimStore, migrate, openDatabase, type Store } from './platform/database/index.ts'
import type { Settings, StartSettings } from './platform/settings.ts'
import { version } from './version.ts'

/** A store of the right kind in the right shape, and the settings as they are now that its kind is known. */
export type ReadyStore = { store: Store; settings: Settings; applied: readonly Applied[] }

/** Opens the store that the settings name, claims it, and brings it up to date; refuses one that is not for us. */
export const openStore = async (
  settings: StartSettings,
  tell: (sentence: Phrase) => void = () => undefined,
): Promise<ReadyStore> => {
  const store = await openDatabase(settings, { tell, name: `dermaga ${settings.role}` })
  try {
    const { demo, loopback } = settings
    const kind = await claimStore(store.db, { demo, loopback, embedded: store.kind === 'embedded', version })
    const applied = await migrate(store.db, migrationSources())
    return { store, settings: { ...settings, demo: kind === 'demo' }, applied }
  } catch (fault) {
    await store.close()
    throw fault
  }
}
