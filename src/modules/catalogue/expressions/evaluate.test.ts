import { expect, test } from 'vitest'
import { definitionOf } from '../catalogue.ts'
import { tryExpression } from './evaluate.ts'

const passport = definitionOf('passport-replacement', '2026-11-24')
const outcomeOf = (expression: string, fullName: string) => {
  if (passport === undefined || passport === null) throw new Error('It is in force')
  const bindings = { answers: { fullName }, applicant: {}, figures: {}, variant: {}, today: '2026-11-24' }
  return tryExpression(passport, expression, bindings, 'case')
}

test('a pattern with its limits is matched', () => {
  const expression = "answers.fullName.matches(r'^[A-Z][a-z]{1,20}$')"
  expect(outcomeOf(expression, 'Sari')).toEqual({ value: true })
  expect(outcomeOf(expression, 'sari')).toEqual({ value: false })
})

test.each([
  "answers.fullName.matches('^(a+)+$')",
  "answers.fullName == '' || answers.fullName.matches('^(a|a)*b$')",
  'today.matches(answers.fullName)',
])('%s is not run at all, whatever was typed', expression => {
  const asked = performance.now()
  expect(outcomeOf(expression, `${'a'.repeat(40)}!`)).toEqual({ failed: 'unsafe-pattern' })
  expect(performance.now() - asked).toBeLessThan(1000)
})
