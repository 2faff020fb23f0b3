import { sql } from 'kysely'
import { refuseStart } from '../refused-start.ts'
import { withMigrationLock } from './migration-lock.ts'
import type { Db } from './open-database.ts'

export type StoreKind = 'demo' | 'real'

export type Claim = {
  /** DERMAGA_DEMO; null where it is not set: off on a server of the operator's own, else what the store is. */
  demo: boolean | null
  embedded: boolean
  /** Whether the platform can be reached from this machine alone. */
  loopback: boolean
  /** Version of the code that would create the store. */
  version: string
}

/** What kind of store this is; null: nobody has claimed it yet. Looks, and changes nothing. */
export const findStoreKind = async (db: Db): Promise<StoreKind | null> => {
  const { rows } = await sql<{ there: boolean }>`
    select to_regclass('platform.store') is not null as there`.execute(db)
  if (!rows[0]?.there) return null
  const found = await sql<{ kind: StoreKind }>`select kind from platform.store`.execute(db)
  return found.rows[0]?.kind ?? null
}

/**
 * Says what kind of store this is, once and for all. In a demo store anyone may sign in as head of mission, so it
 * never opens as a real one, nor a real one as demo, nor a demo one to the network.
 */
export const claimStore = async (db: Db, claim: Claim): Promise<StoreKind> =>
  withMigrationLock(db, async one => {
    const { rows } = await sql<{ kind: StoreKind }>`select kind from platform.store`.execute(one)
    const found = rows[0]?.kind ?? null
    const demo = claim.demo ?? (claim.embedded ? found !== 'real' : false)
    const kind: StoreKind = demo ? 'demo' : 'real'
    if (found !== null && found !== kind) throw refuseStart(found === 'demo' ? demoAsReal : realAsDemo, 2)
    if (kind === 'demo' && !claim.loopback) throw refuseStart(demoOnNetwork, 2)
    if (found === null) {
      await sql`insert into platform.store (kind, version) values (${kind}, ${claim.version})`.execute(one)
    }
    return kind
  })

const demoAsReal = {
  id: 'Basis data ini berisi dunia peragaan dan tidak dapat dipakai sebagai yang sungguhan. Isi DERMAGA_DEMO=1 untuk membukanya sebagai peragaan, atau pilih DERMAGA_DATA atau DATABASE_URL lain.',
  en: 'This store holds the demo world and cannot be opened as a real one. Set DERMAGA_DEMO=1 to open it as the demo, or choose another DERMAGA_DATA or DATABASE_URL.',
}

const realAsDemo = {
  id: 'Basis data ini sungguhan dan tidak dapat dipakai untuk peragaan. Pilih DERMAGA_DATA atau DATABASE_URL lain.',
  en: 'This store is a real one and cannot be opened as demo. Choose another DERMAGA_DATA or DATABASE_URL.',
}

const demoOnNetwork = {
  id: 'Dunia peragaan hanya berjalan di mesin sendiri: HOST dan BASE_URL harus loopback. Untuk basis data sungguhan isi DERMAGA_DEMO=0.',
  en: 'The demo world runs on this machine alone: HOST and BASE_URL must be loopback. For a real store set DERMAGA_DEMO=0.',
}
