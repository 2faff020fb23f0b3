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

  test('every file is listed with when it was put, and none that is still being put', async () => {
    const store = await open()
    const files = await Promise.all([1, 2, 3].map(n => store.put(Buffer.from(`surat ${n}`))))
    const listed = []
    for await (const each of store.list()) listed.push(each)
    expect(listed.map(each => each.sha256).sort()).toEqual(files.map(each => each.sha256).sort())
    for (const { putAt } of listed) expect(Math.abs(Date.now() - putAt.getTime())).toBeLessThan(60_000)
  })

  test('what is old enough is erased; what was put since is not', async () => {
    const store = await open()
    const { sha256 } = await store.put(Buffer.from('surat'))
    expect(await store.removeOld(sha256, new Date(Date.now() - 60_000))).toBe(false)
    expect(await store.get(sha256)).toEqual(Buffer.from('surat'))
    expect(await store.removeOld(sha256, new Date(Date.now() + 60_000))).toBe(true)
    expect(await store.get(sha256)).toBeNull()
    expect(await store.removeOld(sha256, new Date(Date.now() + 60_000))).toBe(false)
  })

  test('whoever reads or puts the bytes while they are looked at to be erased has them', async () => {
    const store = await open()
    const bytes = Buffer.from('dikirim lagi')
    const { sha256 } = await store.put(bytes)
    const minuteAgo = new Date(Date.now() - 60_000)
    for (let turn = 0; turn < 30; turn++) {
      const [kept, , read] = await Promise.all([
        store.put(bytes),
        store.removeOld(sha256, minuteAgo),
        store.get(sha256),
      ])
      expect([kept.sha256, read, await store.get(sha256)]).toEqual([sha256, bytes, bytes])
    }
  })

  test('files belong to whoever claimed them first', async () => {
    const store = await open()
    const claims = await Promise.all(['a', 'b'].map(owner => store.claim(owner)))
    expect(claims.filter(Boolean)).toHaveLength(1)
    expect(await store.claim(claims[0] ? 'a' : 'b')).toBe(true)
    expect(await store.claim(claims[0] ? 'b' : 'a')).toBe(false)
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
