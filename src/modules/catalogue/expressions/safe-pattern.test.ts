import { expect, test } from 'vitest'
import { isSafePattern } from './safe-pattern.ts'

test.each([
  '^[A-Z]\\d{6,8}$',
  '^[A-Z]{1,2}[0-9]{6,7}[A-Z]?$',
  '^\\d{16}$',
  '^KL-\\d{1,5}/2026$',
  '^[^0-9]{1,100}$',
  '^\\(\\d{2}\\)$',
  '^$',
])('%s says what it allows, and how much', pattern => expect(isSafePattern(pattern)).toBe(true))

test.each([
  ['repeats a repetition', '^(a+)+$'],
  ['repeats a choice', '^(a|a){1,30}$'],
  ['repeats without end', '^a*$'],
  ['repeats without end', '^\\d+$'],
  ['repeats without end', '^a{2,}$'],
  ['can be tried in very many ways', `^${'a?'.repeat(30)}${'a'.repeat(30)}$`],
  ['can be tried in very many ways', '^\\d{0,30}\\d{0,30}\\d{0,30}$'],
  ['allows what no number is as long as', '^a{150}b{150}$'],
  ['looks for a part of the text', '[A-Z]\\d{7}'],
  ['ends in an escaped sign', '^a\\$'],
  ['looks ahead', '^(?=a)a$'],
  ['refers back', '^(a)\\1$'],
  ['is read differently by the two evaluators', '^😀$'],
  ['is no pattern', '^[z-a]$'],
])('what %s is refused: %s', (_, pattern) => expect(isSafePattern(pattern)).toBe(false))
