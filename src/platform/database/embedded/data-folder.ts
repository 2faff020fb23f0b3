import { createHash } from 'node:crypto'
import { accessSync, existsSync, realpathSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { refuseStart } from '../../refused-start.ts'
import { canEnter, type DatabaseUser } from './database-user.ts'
import { stateFolder } from './find-binaries.ts'
import { makeOpenFolder } from './open-folder.ts'

/** Where this clone keeps its data, and why there. */
export type DataFolder = { folder: string; chosen: 'set' | 'project' | 'state' }

/** A short name that differs for every folder of this machine. */
export const hashOf = (folder: string): string =>
  createHash('sha256').update(folder).digest('hex').slice(0, 16)

/** The cluster of PostgreSQL lies beside the files and keys of the platform, in a folder of its own. */
export const clusterIn = (data: string): string => join(data, 'postgres')

const holdsStore = (folder: string): boolean => existsSync(clusterIn(folder))

/** Where a folder may not be looked into, a store may be there. */
const mayHoldStore = (folder: string): boolean => {
  try {
    accessSync(join(clusterIn(folder), 'PG_VERSION'))
    return true
  } catch (fault) {
    return !['ENOENT', 'ENOTDIR'].includes(codeOf(fault))
  }
}

/**
 * DERMAGA_DATA where it is set; else `.dermaga` in the project; else, where the database's user cannot reach the
 * project, a state folder named by the project's place. A store that is there already is never left behind. Where it must
 * be there (`mayMake` is false) and is not, nothing is made.
 */
export const findDataFolder = async (
  ask: { data: string | null; root: string; state?: string; mayMake?: boolean },
  user: DatabaseUser | null,
): Promise<DataFolder> => {
  const { data, root, state = stateFolder, mayMake = true } = ask
  const make = async (folder: string, chosen: DataFolder['chosen']): Promise<DataFolder> => {
    if (!mayMake && !mayHoldStore(folder)) throw refuseStart(noStoreIn(folder), 3)
    const code = await makeOpenFolder(folder, 0o711).then(() => null, codeOf)
    if (code !== null) throw refuseStart(unmade(folder, code), 2)
    if (!statSync(folder).isDirectory()) throw refuseStart(noFolder(folder), 2)
    return { folder: realpathSync(folder), chosen }
  }
  if (data !== null) {
    const made = await make(resolve(data), 'set')
    if (!(await canEnter(user, made.folder))) throw refuseStart(closed(made.folder, user?.name ?? ''), 2)
    return made
  }
  const project = join(root, '.dermaga')
  if (user === null) return make(project, 'project')
  const elsewhere = join(state, 'data', hashOf(realpathSync(root)))
  if (holdsStore(elsewhere) && !holdsStore(project)) return make(elsewhere, 'state')
  const made = (await canEnter(user, root)) ? await make(project, 'project') : null
  return made && (await canEnter(user, made.folder)) ? made : make(elsewhere, 'state')
}

/** Nobody has made a store in this folder yet. */
export const noStoreIn = (folder: string) => ({
  id: `Di folder ${folder} tidak ada basis data Dermaga. Periksa DERMAGA_DATA; basis data baru dibuat oleh "dermaga start" atau "dermaga migrate".`,
  en: `There is no store in the folder ${folder}. Look at DERMAGA_DATA; a new store is made by "dermaga start" or "dermaga migrate".`,
})

const codeOf = (fault: unknown): string =>
  fault instanceof Error && 'code' in fault ? String(fault.code) : String(fault)

const unmade = (folder: string, code: string) => ({
  id: `Folder ${folder} tidak dapat dibuat (${code}). Pilih folder lain dengan DERMAGA_DATA.`,
  en: `The folder ${folder} cannot be made (${code}). Choose another with DERMAGA_DATA.`,
})

const noFolder = (path: string) => ({
  id: `${path} bukan folder. Pilih folder dengan DERMAGA_DATA.`,
  en: `${path} is no folder. Choose a folder with DERMAGA_DATA.`,
})

const closed = (folder: string, name: string) => ({
  id: `Pengguna basis data "${name}" tidak dapat masuk ke ${folder}. Pilih folder lain dengan DERMAGA_DATA, atau buka folder itu.`,
  en: `The database's user "${name}" cannot enter ${folder}. Choose another folder with DERMAGA_DATA, or open that one.`,
})
