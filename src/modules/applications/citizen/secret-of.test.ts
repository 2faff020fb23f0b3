import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { newId } from '../../../kernel/index.ts'
import { inGroups, secretOf } from './secret-of.ts'

const key = Buffer.alloc(32, 7)
const sari = '01936f00-0000-7000-8000-000000000001'
const hasan = '01936f00-0000-7000-8000-000000000002'

describe('the secret with which Sari asks for her request without signing in', () => {
  test('is the same each time it is shown to her', () => {
    expect(secretOf(key, sari)).toBe(secretOf(key, sari))
    // Worked out by hand with another tool: HMAC-SHA-256, first eighty bits, Crockford's base 32.
    expect(secretOf(key, sari)).toBe('GZVESY3AKHEM9WKQ')
  })

  test('is sixteen characters that cannot be mistaken for one another, written in fours', () => {
    for (let count = 0; count < 200; count++) {
      expect(inGroups(secretOf(randomBytes(32), newId()))).toMatch(
        /^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/,
      )
    }
  })

  test("says nothing about Hasan's, and is another in another store", () => {
    expect(secretOf(key, hasan)).not.toBe(secretOf(key, sari))
    expect(secretOf(Buffer.alloc(32, 8), sari)).not.toBe(secretOf(key, sari))
  })

  test('uses every character of the alphabet evenly', () => {
    const counts = new Map<string, number>()
    for (let index = 0; index < 2000; index++) {
      for (const character of secretOf(key, `id-${index}`))
        counts.set(character, (counts.get(character) ?? 0) + 1)
    }
    expect(counts.size).toBe(32)
    for (const count of counts.values()) expect(count).toBeGreaterThan(800)
  })
})
