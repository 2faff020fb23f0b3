import { describe, expect, test } from 'vitest'
import { useDatabase } from '../../tests/database.ts'
import { countInTurn, forgiveAll } from './tries-in-turn.ts'

const start = new Date('2026-11-24T02:00:00.000Z')
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000)

describe('a thing at which each network has two tries a day, and all together three more in an hour', () => {
  const database = useDatabase({ modules: ['keys', 'web'] })
  const limits = (thing: string, network: string) => ({
    always: [{ limit: { what: 'network', most: 9, minutes: 60 }, key: network }],
    first: { limit: { what: 'first', most: 2, minutes: 1_440 }, key: `${thing} ${network}` },
    further: { limit: { what: 'further', most: 3, minutes: 60 }, key: thing },
  })
  const tried = (thing: string, network: string, minutes: number) =>
    countInTurn(database().db, limits(thing, network), later(minutes))

  test('whoever uses up what all share is stopped, and one who comes new is not', async () => {
    for (let minute = 0; minute < 5; minute++) expect(await tried('a', 'flood', minute)).toHaveLength(2)
    expect(await tried('a', 'flood', 5)).toEqual(later(62))
    expect(await tried('a', 'new', 6)).toHaveLength(2)
    expect(await tried('a', 'new', 7)).toHaveLength(2)
    expect(await tried('a', 'new', 8)).toEqual(later(62))
  })

  test('a limit that always holds is not got round by going to another thing', async () => {
    for (let thing = 0; thing < 9; thing++) expect(await tried(`b${thing}`, 'wide', thing)).toHaveLength(2)
    expect(await tried('b9', 'wide', 9)).toEqual(later(60))
  })

  test('who is right has every try back, first and further ones', async () => {
    for (let minute = 0; minute < 30; minute++) {
      const counted = await tried('c', 'right', minute)
      if (counted instanceof Date) throw new Error('A right try was counted')
      if (minute > 2) await forgiveAll(database().db, counted, later(minute))
    }
    expect(await tried('c', 'right', 31)).toHaveLength(2)
  })
})
