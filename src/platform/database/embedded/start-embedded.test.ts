import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { clusterIn } from './data-folder.ts'
import { findDatabaseUser } from './database-user.ts'
import { makeOpenFolder } from './open-folder.ts'
import { isAlive, mayBeServerOf, postmasterFile, readPostmaster } from './postmaster.ts'
import { socketFolderFor } from './socket-folder.ts'
import { type Embedded, startEmbedded } from './start-embedded.ts'

const user = await findDatabaseUser()
let data = ''
const started: Embedded[] = []

beforeEach(async () => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'embedded-')))
  data = join(folder, 'data')
  await makeOpenFolder(data, 0o711)
  await chmod(folder, 0o711)
})

afterEach(async () => {
  for (const each of started.splice(0)) await each.stop()
  await rm(socketFolderFor(clusterIn(data)), { recursive: true, force: true })
  await rm(join(data, '..'), { recursive: true })
})

const start = async (): Promise<Embedded> => {
  const embedded = await startEmbedded(data, user)
  started.push(embedded)
  return embedded
}

const ask = async ({ address }: Embedded, text: string): Promise<unknown[]> => {
  const client = new pg.Client({ ...address, user: 'dermaga', database: 'dermaga' })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query(text)
  await client.end()
  return rows
}

/** Whether the server of our cluster runs; a dead one that nobody buried does not. */
const runs = async (pid: number): Promise<boolean> => isAlive(pid) && mayBeServerOf(pid, clusterIn(data))

test('the first start makes the store, the second adopts its server, and only the first one stops it', async () => {
  const first = await start()
  expect(first.began).toBe(true)
  expect(await ask(first, 'show data_checksums')).toEqual([{ data_checksums: 'on' }])
  expect(await ask(first, 'show listen_addresses')).toEqual([{ listen_addresses: '' }])
  expect(
    await ask(first, 'select datlocprovider, datlocale from pg_database where datname = current_database()'),
  ).toEqual([{ datlocprovider: 'b', datlocale: 'C.UTF-8' }])
  expect(await ask(first, 'select rolsuper from pg_roles where rolname = current_user')).toEqual([
    { rolsuper: false },
  ])

  const second = await start()
  expect([second.began, second.pid()]).toEqual([false, first.pid()])
  await second.stop()
  expect(await runs(first.pid())).toBe(true)
  await first.stop()
  expect(await runs(first.pid())).toBe(false)
})

test('of two first starts at once one starts the server and one adopts it', async () => {
  const [one, other] = await Promise.all([start(), start()])
  expect(one.pid()).toBe(other.pid())
  expect([one.began, other.began].sort()).toEqual([false, true])
  expect((await readdir(data)).sort()).toEqual(['postgres'])
})

test('a server killed with -9 is started again with what it had been told', async () => {
  const first = await start()
  await ask(first, "create table ships (name text); insert into ships values ('Dewaruci')")
  process.kill(first.pid(), 'SIGKILL')
  const again = await start()
  expect(again.began).toBe(true)
  expect(await ask(again, 'select name from ships')).toEqual([{ name: 'Dewaruci' }])
})

test('after a reboot the number in the lock file may be anyone’s, and the store opens all the same', async () => {
  const first = await start()
  const lock = await readFile(postmasterFile(clusterIn(data)), 'utf8')
  await first.stop()
  // The number of a process that lives and is no server: our own.
  await writeFile(postmasterFile(clusterIn(data)), lock.replace(/^\d+/, String(process.pid)))
  const again = await start()
  expect(again.began).toBe(true)
  expect(again.pid()).not.toBe(process.pid)
})

test('what a first start left that was killed in the middle is swept away', async () => {
  const dead = 2_147_483_000
  await makeOpenFolder(join(data, `postgres.${dead}-00000000.half`))
  await start()
  expect(await readdir(data)).toEqual(['postgres'])
})

test('whoever adopted a server that then died starts it again, and then it is his to stop', async () => {
  const first = await start()
  const second = await start()
  process.kill(first.pid(), 'SIGKILL')
  await wait(50)
  await second.revive()
  expect(second.pid()).not.toBe(first.pid())
  expect((await readPostmaster(clusterIn(data)))?.pid).toBe(second.pid())
  await second.stop()
  expect(await runs(second.pid())).toBe(false)
})

/** A program of its own that starts the server, and is killed with it running. */
const startAndDie = async (): Promise<void> => {
  const module = (name: string) => JSON.stringify(pathToFileURL(join(import.meta.dirname, name)).href)
  const code = `
    const { startEmbedded } = await import(${module('start-embedded.ts')})
    const { findDatabaseUser } = await import(${module('database-user.ts')})
    await startEmbedded(${JSON.stringify(data)}, await findDatabaseUser())
    process.kill(process.pid, 'SIGKILL')`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'inherit' })
  const [, signal] = await once(child, 'exit')
  expect(signal).toBe('SIGKILL')
}

test('a server whose program was killed is stopped by the last that ends, not while another uses it', async () => {
  await startAndDie()
  const [second, third] = [await start(), await start()]
  expect([second.began, third.began, await runs(second.pid())]).toEqual([false, false, true])
  const used = new pg.Client({ ...third.address, user: 'dermaga', database: 'dermaga' })
  await used.connect()
  await second.stop()
  expect(await runs(third.pid())).toBe(true)
  await used.end()
  await third.stop()
  expect(await runs(third.pid())).toBe(false)
})

test('data of another version of PostgreSQL are refused with a sentence', async () => {
  await makeOpenFolder(clusterIn(data))
  await writeFile(join(clusterIn(data), 'PG_VERSION'), '17\n')
  await expect(start()).rejects.toMatchObject({
    exit: 3,
    message: expect.stringContaining('made by PostgreSQL 17'),
  })
})
