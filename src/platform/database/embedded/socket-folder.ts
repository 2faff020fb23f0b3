import { chmod, chown, lstat, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { refuseStart } from '../../refused-start.ts'
import { hashOf } from './data-folder.ts'
import type { DatabaseUser } from './database-user.ts'

/** The kernel allows 107 bytes for the address of a socket (104 with its zero on macOS). */
const longestAddress = 103
export const socketName = '.s.PGSQL.5432'

/** The folder of the socket: named by the data folder, so that every start of one clone finds the same. */
export const socketFolderFor = (cluster: string): string => {
  const name = `dermaga-${hashOf(cluster)}`
  const usual = join(tmpdir(), name)
  return Buffer.byteLength(join(usual, socketName)) <= longestAddress ? usual : join('/tmp', name)
}

/**
 * Only the database's user (and root) may enter it: there is no password behind it. A folder of that name that
 * belongs to someone else is a trap, not ours.
 */
export const makeSocketFolder = async (folder: string, user: DatabaseUser | null): Promise<string> => {
  const owner = user?.uid ?? process.getuid?.()
  const made = await mkdir(folder, { mode: 0o700 }).then(
    () => true,
    (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'EEXIST') return false
      throw fault
    },
  )
  if (made && user) await chown(folder, user.uid, user.gid)
  const { uid, isDirectory } = await lstat(folder).then(found => ({
    uid: found.uid,
    isDirectory: found.isDirectory(),
  }))
  // Between another start's mkdir and chown the folder is still root's: as good as ours.
  const ours = isDirectory && (uid === owner || uid === process.getuid?.())
  if (!ours) throw refuseStart(notOurs(folder), 3)
  await chmod(folder, 0o700)
  if (user && uid !== owner) await chown(folder, user.uid, user.gid)
  return folder
}

const notOurs = (folder: string) => ({
  id: `Folder ${folder} milik pengguna lain. Hapus folder itu, lalu mulai lagi.`,
  en: `The folder ${folder} belongs to someone else. Remove it and start again.`,
})
