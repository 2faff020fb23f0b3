import { randomBytes } from 'node:crypto'
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { refuseStart } from '../../refused-start.ts'
import type { DatabaseUser } from './database-user.ts'
import type { Binaries } from './find-binaries.ts'
import { isAlive } from './postmaster.ts'
import { runProgram } from './run-program.ts'

export type ClusterAsk = {
  binaries: Binaries
  cluster: string
  user: DatabaseUser | null
  /** null: trusted, for a server that can only be reached through a closed folder. */
  password: string | null
  /** Test servers may forget everything. */
  lasting: boolean
}

/** The name of the server's superuser; the platform itself signs in as a plain owner. */
export const superuser = 'postgres'

const majorOf = (version: string): number => Number(/(\d+)/.exec(version)?.[1] ?? 0)

/** The builtin provider gives the same order of words on every machine; it exists since PostgreSQL 17. */
const localeFor = (major: number): string[] =>
  major >= 17
    ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
    : ['--locale-provider=libc', '--locale=C.UTF-8']

/**
 * Makes an empty cluster where there is none. It is made under another name and renamed when whole, so that two
 * starts at once, or a kill in the middle, leave either a whole cluster or none.
 */
export const makeCluster = async (ask: ClusterAsk): Promise<'made' | 'there'> => {
  const { binaries, cluster, user, password } = ask
  const major = majorOf((await runProgram(binaries.postgres, ['--version'], user)).output)
  const found = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => null)
  if (found !== null) {
    if (Number(found) !== major) throw refuseStart(otherMajor(cluster, found.trim(), major), 3)
    return 'there'
  }
  await sweepHalves(cluster)
  const half = `${cluster}.${process.pid}-${randomBytes(4).toString('hex')}.half`
  await mkdir(half, { recursive: true, mode: 0o700 })
  if (user) await chown(half, user.uid, user.gid)
  const passwordFile = join(dirname(cluster), `${basename(half)}.password`)
  if (password !== null) {
    await writeFile(passwordFile, password, { mode: 0o600 })
    if (user) await chown(passwordFile, user.uid, user.gid)
  }
  const args = [
    `--pgdata=${half}`,
    `--username=${superuser}`,
    '--encoding=UTF8',
    ...localeFor(major),
    '--data-checksums',
    ...(password === null ? ['--auth=trust'] : ['--auth=scram-sha-256', `--pwfile=${passwordFile}`]),
    ...(ask.lasting ? [] : ['--no-sync']),
  ]
  const { code, output } = await runProgram(binaries.initdb, args, user)
  await rm(passwordFile, { force: true })
  if (code !== 0) {
    await rm(half, { recursive: true, force: true })
    throw refuseStart(notMade(cluster, output), 3)
  }
  const won = await rename(half, cluster).then(
    () => true,
    () => false,
  )
  if (!won) await rm(half, { recursive: true, force: true })
  return won ? 'made' : 'there'
}

/** What starts that were killed left behind. */
const sweepHalves = async (cluster: string): Promise<void> => {
  const halves = new RegExp(`^${basename(cluster)}\\.(\\d+)-[0-9a-f]+\\.half(\\.password)?$`)
  for (const name of await readdir(dirname(cluster)).catch(() => [])) {
    const pid = halves.exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) await rm(join(dirname(cluster), name), { recursive: true, force: true })
  }
}

const otherMajor = (cluster: string, found: string, major: number) => ({
  id: `Data di ${cluster} dibuat oleh PostgreSQL ${found}, sedangkan programnya versi ${major}. Lihat catatan rilis tentang pemindahan data.`,
  en: `The data in ${cluster} were made by PostgreSQL ${found}, but the program is version ${major}. See the release notes on moving data.`,
})

const notMade = (cluster: string, output: string) => ({
  id: `Basis data di ${cluster} tidak dapat dibuat: ${output}`,
  en: `The database in ${cluster} could not be made: ${output}`,
})
