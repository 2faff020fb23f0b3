import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csrfToken, isSameToken, masked } from './secrets.ts'

const token = () => csrfToken(randomBytes(32), 'account')

test('a form’s token looks different on every page and is known again', () => {
  const own = token()
  const [one, other] = [masked(own), masked(own)]
  expect(one).not.toBe(other)
  expect(isSameToken(one, other)).toBe(true)
})

test('another session’s token is not known, nor is anything that is no token', () => {
  const own = masked(token())
  expect(isSameToken(own, masked(token()))).toBe(false)
  fc.assert(fc.property(fc.string(), text => !isSameToken(own, text)))
  expect(isSameToken('', '')).toBe(false)
})
