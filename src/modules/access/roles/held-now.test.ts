import { describe, expect, test } from 'vitest'
import type { RoleRow } from '../sessions/session-row.ts'
import { heldNow } from './held-now.ts'

const kualaLumpur = 'kbri-kuala-lumpur'
const row = (account: string, role: RoleRow['role'], more: Partial<RoleRow> = {}): RoleRow => ({
  account,
  role,
  mission: kualaLumpur,
  from: '2026-01-01',
  to: null,
  delegatedBy: null,
  ...more,
})
const ratnaIsHead = row('ratna', 'head-of-mission')
const arifIsOfficer = row('arif', 'officer')
const lentToArif = row('arif', 'head-of-mission', {
  from: '2026-11-24',
  to: '2026-12-23',
  delegatedBy: 'ratna',
})
const everyone = [ratnaIsHead, arifIsOfficer, lentToArif]

/** Whether Arif may sign, at an instant. */
const arifSigns = (rows: readonly RoleRow[], at: string): boolean =>
  heldNow('arif', rows, new Date(at)).some(each => each.delegatedBy === 'ratna')

describe('a role is held', () => {
  test.each([
    ['from midnight in Kuala Lumpur', '2026-11-23T15:59:59Z', false],
    ['from midnight in Kuala Lumpur', '2026-11-23T16:00:00Z', true],
    ['to the end of the last day', '2026-12-23T15:59:59Z', true],
    ['to the end of the last day', '2026-12-23T16:00:00Z', false],
  ])('%s: at %s, %s', (_what, at, signs) => {
    expect(arifSigns(everyone, at)).toBe(signs)
  })

  test('at the ministry by the day in Jakarta', () => {
    const dewi = [row('dewi', 'ministry', { mission: null, from: '2026-11-24' })]
    expect(heldNow('dewi', dewi, new Date('2026-11-23T16:59:59Z'))).toEqual([])
    expect(heldNow('dewi', dewi, new Date('2026-11-23T17:00:00Z'))).toHaveLength(1)
  })
})

describe('a lent signature counts', () => {
  const noon = '2026-12-01T04:00:00Z'
  test('no longer than Ratna is head of mission', () => {
    expect(arifSigns([{ ...ratnaIsHead, to: '2026-11-30' }, arifIsOfficer, lentToArif], noon)).toBe(false)
  })
  test('no longer than Arif is an officer of the mission', () => {
    expect(arifSigns([ratnaIsHead, { ...arifIsOfficer, to: '2026-11-30' }, lentToArif], noon)).toBe(false)
    expect(arifSigns([ratnaIsHead, { ...arifIsOfficer, mission: 'kjri-penang' }, lentToArif], noon)).toBe(
      false,
    )
  })
  test('for nothing that was lent on: who only borrowed cannot lend', () => {
    const lentOn = row('budi', 'head-of-mission', { delegatedBy: 'arif' })
    const held = heldNow('budi', [...everyone, row('budi', 'officer'), lentOn], new Date(noon))
    expect(held.map(each => each.role)).toEqual(['officer'])
  })
  test('for Arif alone: the rows about Ratna give him none of her roles', () => {
    expect(heldNow('arif', [ratnaIsHead, arifIsOfficer], new Date(noon)).map(each => each.role)).toEqual([
      'officer',
    ])
  })
})
