import { chmod, chown, mkdir, mkdtemp, readlink, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { canEnter, findDatabaseUser } from './database-user.ts'
import { type Binaries, findBinaries } from './find-binaries.ts'
import { restoreLinks } from './restore-links.ts'
import { makeSocketFolder } from './socket-folder.ts'

const user = await findDatabaseUser()
let folder = ''

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'binaries-')))
  await chmod(folder, 0o711)
})
afterEach(() => rm(folder, { recursive: true }))

/** Programs that only tell their version, in a folder that only their owner may enter. */
const closedPrograms = async (): Promise<Binaries> => {
  const bin = join(folder, 'closed/native/bin')
  await mkdir(bin, { recursive: true })
  const write = async (name: string) => {
    await writeFile(join(bin, name), '#!/bin/sh\necho "postgres (PostgreSQL) 18.4"\n', { mode: 0o700 })
    return join(bin, name)
  }
  const programs = {
    initdb: await write('initdb'),
    pg_ctl: await write('pg_ctl'),
    postgres: await write('postgres'),
  }
  await chmod(join(folder, 'closed'), 0o700)
  return programs
}

const asRoot = test.runIf(user !== null)

asRoot('programs that the database’s user cannot reach are copied once to where he can', async () => {
  const packaged = await closedPrograms()
  const state = join(folder, 'state')
  const [one, other] = await Promise.all([
    findBinaries(user, { packaged, state }),
    findBinaries(user, { packaged, state }),
  ])
  expect(one.postgres).toMatch(/state\/programs\/[0-9a-f]{16}\/bin\/postgres$/)
  expect(other).toEqual(one)
  await rm(packaged.pg_ctl)
  expect(await findBinaries(user, { packaged, state })).toEqual(one)
})

test('programs that can be reached are used where they lie', async () => {
  const packaged = await closedPrograms()
  expect(await findBinaries(null, { packaged, state: join(folder, 'state') })).toBe(packaged)
})

test('links that an install without scripts left out are made', async () => {
  const native = join(folder, 'native')
  await mkdir(join(native, 'lib'), { recursive: true })
  const list = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]
  await writeFile(join(native, 'pg-symlinks.json'), JSON.stringify(list))
  await restoreLinks(native)
  await restoreLinks(native)
  expect(await readlink(join(native, 'lib/libpq.so.5'))).toBe('libpq.so.5.18')
})

test('root hands over to postgres, else to nobody, and anyone else runs the database himself', async () => {
  const passwd = join(folder, 'passwd')
  await writeFile(passwd, 'root:x:0:0::/root:/bin/sh\nnobody:x:65534:65534::/:/bin/false\n')
  expect(await findDatabaseUser(0, passwd)).toEqual({ name: 'nobody', uid: 65534, gid: 65534 })
  await writeFile(passwd, 'nobody:x:65534:65534::/:/x\npostgres:x:101:104::/:/x\n')
  expect(await findDatabaseUser(0, passwd)).toEqual({ name: 'postgres', uid: 101, gid: 104 })
  await writeFile(passwd, 'root:x:0:0::/root:/bin/sh\n')
  await expect(findDatabaseUser(0, passwd)).rejects.toMatchObject({ exit: 3 })
  expect(await findDatabaseUser(1000, passwd)).toBeNull()
})

asRoot('a socket folder of someone else is a trap, and is refused', async () => {
  const trap = join(folder, 'trap')
  await mkdir(trap)
  await chown(trap, 12345, 12345)
  await expect(makeSocketFolder(trap, user)).rejects.toThrow(/belongs to someone else/)
  const mine = await makeSocketFolder(join(folder, 'mine'), user)
  expect(await canEnter(user, mine)).toBe(true)
  expect(await canEnter({ name: 'other', uid: 12345, gid: 12345 }, mine)).toBe(false)
})
