import { createHash, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import type { BlobStore } from './blob-store.ts'

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** What every file store promises; each adapter's test runs it. */
export const blobStoreContract = (open: () => Promise<BlobStore>): void => {
  test('what was put is found again under its SHA-256', async () => {
    const store = await open()
    const photo = randomBytes(70_000)
    expect(await store.put(photo)).toEqual({ sha256: hashOf(photo), bytes: 70_000 })
    expect(await store.get(hashOf(photo))).toEqual(photo)
    expect(await store.has(hashOf(photo))).toBe(true)
  })

  test('a stream is kept like bytes in hand', async () => {
    const store = await open()
    const parts = [randomBytes(10), randomBytes(100_000), randomBytes(1)]
    const kept = await store.put(
      (async function* () {
        yield* parts
      })(),
    )
    expect(kept).toEqual({ sha256: hashOf(Buffer.concat(parts)), bytes: 100_011 })
    expect(await store.get(kept.sha256)).toEqual(Buffer.concat(parts))
  })

  test('the same bytes put twice, and at once, are one file', async () => {
    const store = await open()
    const bytes = randomBytes(5_000)
    const kept = await Promise.all(Array.from({ length: 8 }, () => store.put(bytes)))
    expect(new Set(kept.map(one => one.sha256))).toEqual(new Set([hashOf(bytes)]))
    await store.remove(hashOf(bytes))
    expect(await store.has(hashOf(bytes))).toBe(false)
  })

  test('an unknown file is not found rather than a fault', async () => {
    const store = await open()
    expect(await store.get('0'.repeat(64))).toBeNull()
    expect(await store.has('0'.repeat(64))).toBe(false)
  })

  test('removing is harmless to repeat', async () => {
    const store = await open()
    const { sha256 } = await store.put(Buffer.from('surat'))
    await store.remove(sha256)
    await store.remove(sha256)
    expect(await store.get(sha256)).toBeNull()
  })

  test('a name that is not a hash is refused, so that no path can be smuggled in', async () => {
    const store = await open()
    await expect(store.get('../../etc/passwd')).rejects.toThrow('SHA-256')
    await expect(store.remove('..')).rejects.toThrow('SHA-256')
  })

  test('a stream that breaks off keeps nothing', async () => {
    const store = await open()
    const half = (async function* () {
      yield Buffer.from('setengah')
      throw new Error('the phone lost its network')
    })()
    await expect(store.put(half)).rejects.toThrow('lost its network')
    expect(await store.has(hashOf(Buffer.from('setengah')))).toBe(false)
  })
}
