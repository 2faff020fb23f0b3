import { describe, expect, test } from 'vitest'
import { isRefusal, locales, type Recorded } from '../../../kernel/index.ts'
import type { SigningFact } from '../facts.ts'
import { type DelegateSigning, delegateSigning, delegateSigningRefusals } from './delegate-signing.ts'
import { endDelegation, endDelegationRefusals } from './end-delegation.ts'
import { type Signing, signing } from './signing.ts'

const today = '2026-11-24'
const toArif: DelegateSigning = {
  id: 'd1',
  head: 'ratna',
  delegate: 'arif',
  from: '2026-11-24',
  to: '2026-12-23',
}
const known = { today, isOfficerHere: true }

const after = (...facts: readonly SigningFact[]): Signing =>
  facts.reduce((state, fact) => signing.evolve(state, fact as Recorded<SigningFact>), signing.start)
const lent = after({ name: 'SigningDelegated', body: toArif })

describe('Ratna lends her signature', () => {
  test('to Arif for thirty days from today', () => {
    expect(delegateSigning([], toArif, known)).toEqual([{ name: 'SigningDelegated', body: toArif }])
  })

  test.each<[string, Partial<DelegateSigning>, Partial<typeof known>, string]>([
    ['to herself', { delegate: 'ratna' }, {}, 'lent-to-oneself'],
    [
      'to Salma of another mission',
      { delegate: 'salma' },
      { isOfficerHere: false },
      'delegate-is-no-officer-here',
    ],
    ['until a day before its first', { to: '2026-11-23' }, {}, 'delegation-ends-before-start'],
    ['from yesterday', { from: '2026-11-23' }, {}, 'delegation-starts-in-the-past'],
    ['for a year and two days', { to: '2027-11-25' }, {}, 'delegation-too-long'],
  ])('not %s', (_what, change, context, refused) => {
    expect(delegateSigning([], { ...toArif, ...change }, { ...known, ...context })).toEqual({ refused })
  })

  test('for a single day, and for a whole leap year', () => {
    for (const to of [today, '2027-11-24'])
      expect(isRefusal(delegateSigning([], { ...toArif, to }, known))).toBe(false)
  })

  test('not to Arif twice for one day, but anew for the days that follow', () => {
    expect(
      delegateSigning(lent, { ...toArif, id: 'd2', from: '2026-12-23', to: '2026-12-24' }, known),
    ).toEqual({
      refused: 'already-delegated',
    })
    expect(
      delegateSigning(lent, { ...toArif, id: 'd2', from: '2026-12-24', to: '2027-01-20' }, known),
    ).toHaveLength(1)
  })

  test('to two officers at once, since each signs in their own name', () => {
    expect(delegateSigning(lent, { ...toArif, id: 'd2', delegate: 'budi' }, known)).toHaveLength(1)
  })

  test('by a new head to Arif, whose loan from the former head counts no more', () => {
    expect(delegateSigning(lent, { ...toArif, id: 'd2', head: 'successor' }, known)).toHaveLength(1)
  })
})

describe('Ratna takes her signature back', () => {
  test('before its last day', () => {
    expect(endDelegation(lent, 'd1', today)).toEqual([{ name: 'DelegationEnded', body: { id: 'd1' } }])
  })
  test('on its last day still, the day after no more', () => {
    expect(isRefusal(endDelegation(lent, 'd1', '2026-12-23'))).toBe(false)
    expect(endDelegation(lent, 'd1', '2026-12-24')).toEqual({ refused: 'delegation-already-over' })
  })
  test('not twice, and not what was never lent', () => {
    const ended = after(
      { name: 'SigningDelegated', body: toArif },
      { name: 'DelegationEnded', body: { id: 'd1' } },
    )
    expect(endDelegation(ended, 'd1', today)).toEqual({ refused: 'delegation-already-over' })
    expect(endDelegation(lent, 'd9', today)).toEqual({ refused: 'no-such-delegation' })
  })
})

test('every refusal is a sentence in both languages', () => {
  for (const phrase of Object.values({ ...delegateSigningRefusals, ...endDelegationRefusals })) {
    for (const locale of locales) expect(phrase[locale]).toMatch(/\.$/)
  }
})
