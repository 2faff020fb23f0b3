import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { blobStoreContract } from './blob-store-contract.ts'
import { openFolderBlobStore } from './folder-blob-store.ts'

const folders: string[] = []
const newFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'blobs-'))
  folders.push(folder)
  return folder
}
afterEach(async () => {
  await Promise.all(folders.splice(0).map(folder => rm(folder, { recursive: true, force: true })))
})

const filesUnder = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter(entry => !entry.isDirectory())
    .map(entry => join(entry.parentPath, entry.name))

blobStoreContract(async () => openFolderBlobStore(await newFolder()))

test('a file changed on the disk is a fault, never shown', async () => {
  const folder = await newFolder()
  const store = await openFolderBlobStore(folder)
  const { sha256 } = await store.put(Buffer.from('asli'))
  await writeFile(join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256), 'palsu')
  const fault = await store.get(sha256).catch((error: unknown) => error)
  expect(fault).toMatchObject({ fault: 'blob-damaged' })
})

test.skipIf(process.platform !== 'linux')(
  'a full disk is a clear fault and leaves nothing behind',
  async () => {
    const folder = await newFolder()
    const store = await openFolderBlobStore(folder, { temporaryName: () => 'on-the-full-disk' })
    // Writing to this device of the kernel always fails for want of room.
    await symlink('/dev/full', join(folder, 'incoming', 'on-the-full-disk'))
    const fault = await store.put(Buffer.from('foto paspor')).catch((error: unknown) => error)
    expect(fault).toMatchObject({ fault: 'storage-full' })
    expect(await filesUnder(folder)).toEqual([])
  },
)

test('what a dead process left half written is swept at the next start, what is being written is not', async () => {
  const folder = await newFolder()
  await openFolderBlobStore(folder)
  const [left, current] = [join(folder, 'incoming', 'left'), join(folder, 'incoming', 'current')]
  await writeFile(left, 'half')
  await utimes(left, new Date('2026-01-01'), new Date('2026-01-01'))
  await writeFile(current, 'half')
  await openFolderBlobStore(folder)
  expect(await filesUnder(folder)).toEqual([current])
})

test('what an erasing that was killed had moved aside is there again at the next start', async () => {
  const folder = await newFolder()
  const store = await openFolderBlobStore(folder)
  const { sha256 } = await store.put(Buffer.from('surat'))
  await rename(join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256), join(folder, 'leaving', sha256))
  expect(await store.get(sha256)).toEqual(Buffer.from('surat'))
  const again = await openFolderBlobStore(folder)
  expect(await again.has(sha256)).toBe(true)
  expect((await filesUnder(folder)).map(path => path.includes('leaving'))).toEqual([false])
})

test('bytes put anew while their old file is erased stay, however the two fall together', async () => {
  const folder = await newFolder()
  const store = await openFolderBlobStore(folder)
  const bytes = Buffer.from('foto yang sama')
  const { sha256 } = await store.put(bytes)
  const old = new Date('2026-01-01')
  let erased = 0
  for (let turn = 0; turn < 60; turn++) {
    await utimes(join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256), old, old)
    const [wasErased] = await Promise.all([
      store.removeOld(sha256, new Date('2026-02-01')),
      // The later the second begins, the further the first is.
      new Promise(begin => setTimeout(begin, turn / 20)).then(() => store.put(bytes)),
    ])
    if (wasErased) erased++
    expect(await store.get(sha256)).toEqual(bytes)
  }
  expect(erased).toBeGreaterThan(0)
})

test('killed in the middle of writing, every acknowledged file is whole and no name stands for half a file', async () => {
  const folder = await newFolder()
  const acknowledged: string[] = []
  for (const killAfter of [1, 4, 9]) {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'put-until-killed.ts'), folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let text = ''
    await new Promise<void>(ended => {
      child.stdout.on('data', (chunk: Buffer) => {
        text += chunk.toString()
        if (text.split('\n').length > killAfter) child.kill('SIGKILL')
      })
      child.on('close', () => ended())
    })
    acknowledged.push(...text.split('\n').slice(0, -1))
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(14)
  const store = await openFolderBlobStore(folder)
  for (const sha256 of acknowledged) expect(await store.get(sha256)).not.toBeNull()
  const named = (await filesUnder(folder)).filter(path => !path.includes('incoming'))
  for (const path of named)
    expect(
      path.endsWith(
        createHash('sha256')
          .update(await readFile(path))
          .digest('hex'),
      ),
    ).toBe(true)
})
