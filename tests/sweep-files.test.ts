import { existsSync } from 'node:fs'
import { utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyJournal } from '../src/journal/index.ts'
import { openFolderBlobStore } from '../src/platform/blobs/index.ts'
import { blackPng, pdf } from '../src/platform/intake/sample-files.ts'
import { sweepFiles } from '../src/sweep-files.ts'
import type { Module } from '../src/web/index.ts'
import { onBothStores } from './database.ts'
import { exportOf } from './export-of.ts'
import { openWorld, type World } from './reach/world.ts'

const hour = 3_600_000

onBothStores((_store, database) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld(database())
  })
  afterAll(() => world?.house.stop())

  const placeOf = (sha256: string) =>
    join(world.house.data, 'blobs', sha256.slice(0, 2), sha256.slice(2, 4), sha256)
  const has = (sha256: string) => world.house.app.blobs.has(sha256)

  const sweep = (modules: readonly Pick<Module, 'namedFiles'>[] = world.house.modules) =>
    sweepFiles({ ...world.house.app, now: () => new Date() }, modules, new AbortController().signal)

  /** As if every file had been put so long ago. */
  const age = async (milliseconds: number): Promise<void> => {
    const at = new Date(Date.now() - milliseconds)
    for await (const { sha256 } of world.house.app.blobs.list()) await utimes(placeOf(sha256), at, at)
  }

  const sari = (method: string, path: string, file?: Uint8Array<ArrayBuffer>) =>
    world.house.ask(world.sessions.get('sari') ?? null, method, path, file === undefined ? {} : { file })

  /** A draft of its own: once it has an answer, another start begins another one. */
  const begin = async (): Promise<string> => {
    const { location } = await sari('POST', '/apply/lapor-diri')
    const draft = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(location)?.[0] ?? ''
    const form = { country: 'MY', subdivision: 'MY-14' }
    const path = `/drafts/${draft}/residence`
    await world.house.ask(world.sessions.get('sari') ?? null, 'POST', path, { form })
    return draft
  }

  const attach = async (draft: string, file: Uint8Array<ArrayBuffer>) => {
    expect((await sari('POST', `/drafts/${draft}/documents/stay-permit`, file)).status).toBe(303)
    const { rows } = await sql<{ id: string; stored: string }>`
      select id, stored from applications.uploads where application = ${draft} order by id desc limit 1`.execute(
      database().db,
    )
    return rows[0] ?? { id: '', stored: '' }
  }

  const named = async (): Promise<readonly string[]> => {
    const { rows } = await sql<{ file: string }>`
      select stored as file from applications.uploads
      union select sha256 from documents.documents where sha256 is not null`.execute(database().db)
    return rows.map(row => row.file)
  }

  const facts = () => exportOf(database().db)

  describe('files that nothing names any more', () => {
    test('a document taken out of a draft, and one gone with its draft, are erased after a day; all else stays', async () => {
      const [first, second] = [await begin(), await begin()]
      expect(second).not.toBe(first)
      const taken = await attach(first, new Uint8Array(blackPng(31, 20)))
      const gone = await attach(second, new Uint8Array(pdf({ pages: 1 })))
      await world.house.app.intake.pageImage(gone.stored, 1)
      const pages = join(world.house.data, 'pages', gone.stored)
      expect(existsSync(pages)).toBe(true)
      expect((await sari('POST', `/uploads/${taken.id}/removal`)).status).toBe(303)
      expect((await sari('POST', `/drafts/${second}/removal`)).status).toBe(303)
      const before = await facts()

      await age(23 * hour)
      expect(await sweep()).toBe(0)
      await age(25 * hour)
      expect(await sweep()).toBe(2)
      expect(await sweep()).toBe(0)

      expect([await has(taken.stored), await has(gone.stored), existsSync(pages)]).toEqual([
        false,
        false,
        false,
      ])
      const standing = await named()
      // What was sent, what waits in drafts, and the letters.
      expect(standing.length).toBeGreaterThan(5)
      for (const file of standing) expect(await has(file)).toBe(true)
      expect(await facts()).toEqual(before)
      expect((await verifyJournal(database().db)).breaches).toEqual([])
    })

    test('the same bytes in another draft keep the file', async () => {
      const file = new Uint8Array(blackPng(32, 20))
      const taken = await attach(await begin(), file)
      const other = await attach(await begin(), file)
      expect(other.stored).toBe(taken.stored)
      await sari('POST', `/uploads/${taken.id}/removal`)
      await age(25 * hour)
      expect(await sweep()).toBe(0)
      expect(await has(other.stored)).toBe(true)
    })
  })

  describe('a document that is being sent meanwhile', () => {
    test('has its bytes but no record yet: it stays, though the same bytes lay there unnamed for days', async () => {
      const file = new Uint8Array(blackPng(33, 20))
      const [old, draft] = [await attach(await begin(), file), await begin()]
      await sari('POST', `/uploads/${old.id}/removal`)
      await age(25 * hour)
      const since = Date.now() - hour
      const isPutAnew = async () => {
        for await (const { sha256, putAt } of world.house.app.blobs.list())
          if (sha256 === old.stored) return putAt.getTime() > since
        return false
      }
      let sending: Promise<{ stored: string }> = Promise.resolve({ stored: '' })
      await database()
        .db.transaction()
        .execute(async tx => {
          // Her upload has put its bytes and waits here to write its record.
          await sql`select 1 from applications.drafts where id = ${draft} for update`.execute(tx)
          sending = attach(draft, file)
          while (!(await isPutAnew()));
          expect(await sweep()).toBe(0)
        })
      expect((await sending).stored).toBe(old.stored)
      expect(await has(old.stored)).toBe(true)
    })

    test('comes between the asking and the erasing: the file stays', async () => {
      const file = new Uint8Array(blackPng(34, 20))
      const old = await attach(await begin(), file)
      await sari('POST', `/uploads/${old.id}/removal`)
      await age(25 * hour)
      let again = { stored: '' }
      const asked: Pick<Module, 'namedFiles'> = {
        namedFiles: async (db, files) => {
          const found = await Promise.all(world.house.modules.map(each => each.namedFiles?.(db, files) ?? []))
          if (files.includes(old.stored)) again = await attach(await begin(), file)
          return found.flat()
        },
      }
      expect(await sweep([asked])).toBe(0)
      expect(again.stored).toBe(old.stored)
      expect(await has(old.stored)).toBe(true)
    })
  })

  test('in a folder that another store claimed first, nothing is erased', async () => {
    const blobs = await openFolderBlobStore(join(world.house.data, 'of-another'))
    await blobs.claim('another store')
    const { sha256 } = await blobs.put(Buffer.from('surat'))
    const { app, modules } = world.house
    const years = () => new Date(Date.now() + 10_000 * hour)
    const sweeping = sweepFiles({ ...app, blobs, now: years }, modules, new AbortController().signal)
    await expect(sweeping).rejects.toThrow('belong to another store')
    expect(await blobs.has(sha256)).toBe(true)
  })
})
