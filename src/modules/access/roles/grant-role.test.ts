import { describe, expect, test } from 'vitest'
import type { Recorded } from '../../../kernel/index.ts'
import { isRefusal, locales } from '../../../kernel/index.ts'
import type { RoleFact } from '../facts.ts'
import { type Appointments, appointments } from './appointments.ts'
import { endRole, endRoleRefusals } from './end-role.ts'
import { type GrantRole, grantRole, grantRoleRefusals } from './grant-role.ts'

const officer: GrantRole = {
  id: 'r1',
  role: 'officer',
  mission: 'kbri-kuala-lumpur',
  from: '2026-12-01',
  to: '2027-11-30',
}

const after = (...facts: readonly RoleFact[]): Appointments =>
  facts.reduce((state, fact) => appointments.evolve(state, fact as Recorded<RoleFact>), appointments.start)

const granted = (request: GrantRole): Appointments => {
  const facts = grantRole([], request)
  if (isRefusal(facts)) throw new Error(facts.refused)
  return after(...facts)
}

describe('Joko appoints', () => {
  test('Budi as officer in Kuala Lumpur for a year', () => {
    expect(grantRole([], officer)).toEqual([{ name: 'RoleGranted', body: officer }])
  })

  test.each<[string, Partial<GrantRole>, string]>([
    ['a citizen as citizen', { role: 'citizen' }, 'not-granted-by-anyone'],
    ['an officer of no mission', { mission: null }, 'role-needs-mission'],
    ['an evaluator of one mission', { role: 'evaluator' }, 'role-without-mission'],
    ['an officer at a permanent mission', { mission: 'ptri-jenewa' }, 'mission-serves-nobody'],
    ['someone whose last day lies before the first', { to: '2026-11-30' }, 'role-ends-before-start'],
  ])('not %s', (_who, change, refused) => {
    expect(grantRole([], { ...officer, ...change })).toEqual({ refused })
  })

  test.each<[string, Partial<GrantRole>, boolean]>([
    ['the same days', {}, true],
    ['days that begin on the last one', { from: '2027-11-30', to: null }, true],
    ['days that end on the first one', { from: '2026-01-01', to: '2026-12-01' }, true],
    ['the days that follow', { from: '2027-12-01', to: null }, false],
    ['another mission', { mission: 'kjri-penang' }, false],
    ['another role', { role: 'protection-officer' }, false],
  ])('Budi once more, for %s: refused is %s', (_what, change, isRefused) => {
    const outcome = grantRole(granted(officer), { ...officer, id: 'r2', ...change })
    expect(isRefusal(outcome) ? outcome.refused : null).toBe(isRefused ? 'role-already-held' : null)
  })

  test('a role without end is held on every later day', () => {
    const before = granted({ ...officer, to: null })
    expect(grantRole(before, { ...officer, from: '2050-01-01', to: null })).toEqual({
      refused: 'role-already-held',
    })
  })

  test('Budi again after his role was ended', () => {
    const ended = after({ name: 'RoleGranted', body: officer }, { name: 'RoleEnded', body: { id: 'r1' } })
    expect(grantRole(ended, { ...officer, id: 'r2' })).toHaveLength(1)
  })
})

describe('Joko ends an appointment', () => {
  test('at once, before its last day', () => {
    expect(endRole(granted(officer), 'r1')).toEqual([{ name: 'RoleEnded', body: { id: 'r1' } }])
  })
  test('not one that Budi never held', () => {
    expect(endRole(granted(officer), 'r9')).toEqual({ refused: 'no-such-role' })
  })
  test('not twice', () => {
    const ended = after({ name: 'RoleGranted', body: officer }, { name: 'RoleEnded', body: { id: 'r1' } })
    expect(endRole(ended, 'r1')).toEqual({ refused: 'role-already-ended' })
  })
})

test('every refusal is a sentence in both languages', () => {
  for (const phrase of Object.values({ ...grantRoleRefusals, ...endRoleRefusals })) {
    for (const locale of locales) expect(phrase[locale]).toMatch(/\.$/)
  }
})
