import { writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { blobFault } from './blobs/blob-fault.ts'
import { isStorageFull } from './storage-full.ts'

const coded = (code: string) => Object.assign(new Error('no'), { code })

test('want of room is known from the file system, the database and the file store, wherever it came through', () => {
  for (const code of ['ENOSPC', 'EDQUOT', '53100']) expect(isStorageFull(coded(code))).toBe(true)
  expect(isStorageFull(blobFault('storage-full', 'no'))).toBe(true)
  expect(isStorageFull(new Error('outer', { cause: coded('ENOSPC') }))).toBe(true)
})

test('nothing else is', () => {
  for (const other of [
    coded('EACCES'),
    coded('53300'),
    blobFault('blob-damaged', 'no'),
    new Error('x'),
    null,
  ])
    expect(isStorageFull(other)).toBe(false)
})

test.skipIf(process.platform !== 'linux')('the kernel’s own full device is', async () => {
  expect(isStorageFull(await writeFile('/dev/full', 'x').catch((fault: unknown) => fault))).toBe(true)
})
