import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { makeDatabase, useDatabase } from '../../../tests/database.ts'
import { openDatabase } from '../database/index.ts'
import { keyFor } from './key-for.ts'

describe('the keys of a store', () => {
  const database = useDatabase({ modules: ['keys'] })

  test('are the same for one purpose, and different for each', async () => {
    const { db } = database()
    const status = await keyFor(db, 'application-status')
    expect(status).toHaveLength(32)
    expect((await keyFor(db, 'application-status')).equals(status)).toBe(true)
    expect((await keyFor(db, 'tries')).equals(status)).toBe(false)
  })

  test('are not kept: the store holds only what they are derived from', async () => {
    const { db } = database()
    const status = await keyFor(db, 'application-status')
    const { rows } = await sql<{ root: Buffer }>`select root from platform.keys`.execute(db)
    expect(rows).toHaveLength(1)
    expect(rows[0]?.root.equals(status)).toBe(false)
  })

  test('agree in two processes that ask a new store at the same moment', async () => {
    const first = await makeDatabase({ modules: ['keys'] })
    const second = await openDatabase({ databaseUrl: first.url, data: first.data })
    try {
      const [one, other] = await Promise.all([keyFor(first.db, 'tries'), keyFor(second.db, 'tries')])
      expect(one.equals(other)).toBe(true)
    } finally {
      await second.close()
      await first.close()
    }
  })

  test('differ between two stores', async () => {
    const other = await makeDatabase({ modules: ['keys'] })
    try {
      expect((await keyFor(other.db, 'tries')).equals(await keyFor(database().db, 'tries'))).toBe(false)
    } finally {
      await other.close()
    }
  })
})
