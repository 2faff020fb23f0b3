import { expect, test } from 'vitest'
import { definitionOf } from '../catalogue.ts'
import { movesFrom, type Standing } from './moves-from.ts'

const passport = definitionOf('passport-replacement', '2026-11-24') ?? expect.fail('no passport service')
const all = passport.steps.table.map(({ id }) => id)
const standing = (state: Standing['state'], done: readonly string[]): Standing => ({
  ...{ kind: 0, state, wasComplete: true, refused: false, done },
})

test('a hand-over recorded by mistake leads back to the grant, and from there it can be recorded anew', () => {
  const [move, ...others] = movesFrom(passport, [all], standing('handed-over', all))
  expect(others).toEqual([])
  const done = all.filter(id => id !== 'hand-over')
  expect(move).toMatchObject({ step: { id: 'hand-over' }, cancelled: true, to: standing('granted', done) })
  const next = movesFrom(passport, [all], standing('granted', done))
  expect(next.map(({ step, to }) => [step.id, to.state])).toEqual([['hand-over', 'handed-over']])
})
