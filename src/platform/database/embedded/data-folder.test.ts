import { chmod, mkdir, mkdtemp, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { clusterIn, findDataFolder } from './data-folder.ts'
import { findDatabaseUser } from './database-user.ts'
import { socketFolderFor } from './socket-folder.ts'

const user = await findDatabaseUser()
let folder = ''

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'folders-')))
  await chmod(folder, 0o711)
  await mkdir(join(folder, 'project'))
})
afterEach(() => rm(folder, { recursive: true }))

const find = (data: string | null = null, as = user) =>
  findDataFolder({ data, root: join(folder, 'project'), state: join(folder, 'state') }, as)

test('data lie in the project, where the database may walk in but nobody may look around', async () => {
  const found = await find()
  expect(found).toEqual({ folder: join(folder, 'project/.dermaga'), chosen: 'project' })
  expect((await stat(found.folder)).mode & 0o777).toBe(0o711)
})

test('DERMAGA_DATA has the last word', async () => {
  expect(await find(join(folder, 'a/b'))).toEqual({ folder: join(folder, 'a/b'), chosen: 'set' })
})

test('a folder that cannot be made, or is none, is named with what to do', async () => {
  await writeFile(join(folder, 'file'), '')
  await expect(find(join(folder, 'file'))).rejects.toThrow(/is no folder.*DERMAGA_DATA/)
  await expect(find(join(folder, 'file/below'))).rejects.toThrow(/cannot be made \(ENOTDIR\)/)
  // Here mkdir's own way of making parents never comes back.
  if (process.platform === 'linux') await expect(find('/proc/x/y')).rejects.toThrow(/cannot be made/)
})

// Only root hands the database over to another user, so only root can be locked out of his own project.
const asRoot = test.runIf(user !== null)

asRoot('where the database cannot reach the project, data lie in a state folder of its own', async () => {
  await chmod(join(folder, 'project'), 0o700)
  const mine = await find()
  expect(mine.chosen).toBe('state')
  expect(mine.folder).toMatch(new RegExp(`^${folder}/state/data/[0-9a-f]{16}$`))
  expect(await find()).toEqual(mine)
  await mkdir(join(folder, 'clone'), { mode: 0o700 })
  const other = await findDataFolder(
    { data: null, root: join(folder, 'clone'), state: join(folder, 'state') },
    user,
  )
  expect(other.folder).not.toBe(mine.folder)
})

asRoot('a store in the state folder is not left behind when the project becomes reachable', async () => {
  await chmod(join(folder, 'project'), 0o700)
  const before = await find()
  await mkdir(clusterIn(before.folder))
  await chmod(join(folder, 'project'), 0o755)
  expect(await find()).toEqual(before)
})

asRoot('a DERMAGA_DATA that the database cannot reach is refused, never copied', async () => {
  await mkdir(join(folder, 'closed'), { mode: 0o700 })
  await expect(find(join(folder, 'closed'))).rejects.toMatchObject({ exit: 2 })
})

test('the address of the socket stays short however deep the folders are', () => {
  const before = process.env.TMPDIR
  process.env.TMPDIR = `/tmp/${'deep/'.repeat(30)}`
  const place = socketFolderFor('/some/cluster')
  if (before === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = before
  expect(place).toMatch(/^\/tmp\/dermaga-[0-9a-f]{16}$/)
  expect(socketFolderFor('/some/other')).not.toBe(socketFolderFor('/some/cluster'))
})
