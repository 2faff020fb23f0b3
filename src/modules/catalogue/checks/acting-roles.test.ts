import { expect, test } from 'vitest'
import { acts } from '../language/steps.ts'
import { actingRoles } from './acting-roles.ts'

/** Written by hand: who takes which step. A policy that changes it makes this fail, and definitions are checked anew. */
const table = {
  'ask-correction': ['officer', 'head-of-mission'],
  correct: ['citizen'],
  'declare-complete': ['officer'],
  attendance: ['officer'],
  biometrics: ['officer'],
  interview: ['officer'],
  payment: ['officer'],
  'send-out': ['officer'],
  'answer-in': ['officer'],
  decide: ['officer', 'head-of-mission'],
  issue: [],
  'hand-over': ['officer'],
  withdraw: ['citizen'],
}

test('who can take a step follows from the policies, for every act of the definitions', () => {
  expect(Object.fromEntries(acts.map(act => [act, actingRoles(act)]))).toEqual(table)
})
