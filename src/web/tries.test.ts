import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { useDatabase } from '../../tests/database.ts'
import { countTry, forgiveTry, type TryLimit } from './tries.ts'

const start = new Date('2026-11-24T02:00:00.000Z')
const minutesLater = (minutes: number) => new Date(start.getTime() + minutes * 60_000)

describe('a thing that may be tried three times in ten minutes', () => {
  const database = useDatabase({ modules: ['keys', 'web'] })
  const limit = (what: string): TryLimit => ({ what, most: 3, minutes: 10 })

  test('is refused the fourth time, with the moment from which it may be tried again', async () => {
    const { db } = database()
    for (const minute of [0, 1, 2]) {
      expect(await countTry(db, limit('fourth'), '192.0.2.1', minutesLater(minute))).toBeNull()
    }
    expect(await countTry(db, limit('fourth'), '192.0.2.1', minutesLater(3))).toEqual(minutesLater(10))
  })

  test('is open again as each try leaves the window, and a refused one never counted', async () => {
    const { db } = database()
    const one = limit('window')
    for (const minute of [0, 4, 8]) await countTry(db, one, 'key', minutesLater(minute))
    expect(await countTry(db, one, 'key', minutesLater(9))).toEqual(minutesLater(10))
    expect(await countTry(db, one, 'key', minutesLater(11))).toBeNull()
    expect(await countTry(db, one, 'key', minutesLater(12))).toEqual(minutesLater(14))
  })

  test('is counted for each address and each purpose by itself', async () => {
    const { db } = database()
    for (const minute of [0, 1, 2]) await countTry(db, limit('apart'), '192.0.2.1', minutesLater(minute))
    expect(await countTry(db, limit('apart'), '192.0.2.2', minutesLater(3))).toBeNull()
    expect(await countTry(db, limit('another'), '192.0.2.1', minutesLater(3))).toBeNull()
  })

  test('lets three pass when twenty come at once', async () => {
    const { db } = database()
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => countTry(db, limit('at-once'), 'key', start)),
    )
    expect(answers.filter(answer => answer === null)).toHaveLength(3)
  })

  test('does not count what was right: that try is given back, and no other', async () => {
    const { db } = database()
    const one = limit('forgiven')
    for (let round = 0; round < 10; round++) {
      expect(await countTry(db, one, 'key', minutesLater(1))).toBeNull()
      await forgiveTry(db, one, 'key', minutesLater(1))
    }
    for (const minute of [2, 3, 4]) expect(await countTry(db, one, 'key', minutesLater(minute))).toBeNull()
    await forgiveTry(db, one, 'key', minutesLater(1))
    expect(await countTry(db, one, 'key', minutesLater(5))).toEqual(minutesLater(12))
  })

  test('leaves nothing behind that names an address, and nothing at all in the end', async () => {
    const { db } = database()
    await countTry(db, limit('gone'), '192.0.2.77', start)
    const { rows } = await sql<{ row: string }>`select t::text as row from web.tries t`.execute(db)
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.map(each => each.row).join()).not.toContain('192.0.2.77')
    await countTry(db, limit('later'), 'key', minutesLater(600))
    const left = await sql<{ what: string }>`select what from web.tries`.execute(db)
    expect(left.rows.map(each => each.what)).toEqual(['later'])
  })
})
