import { expect, test } from 'vitest'
import { isOwnHost } from './own-host.ts'

test.each([
  'localhost',
  'localhost:8080',
  'LOCALHOST:8080',
  '127.0.0.1:8080',
  '127.0.0.2',
  '[::1]:8080',
  undefined,
])('a request to %s is for this machine', host => {
  expect(isOwnHost(host)).toBe(true)
})

test.each([
  'evil.example:8080',
  'localhost.evil.example',
  '127.0.0.1.evil.example',
  'evil.example@localhost.example',
  '192.0.2.1:8080',
  '[::2]',
  'local host',
  '',
])('a request to %j is for somebody else', host => {
  expect(isOwnHost(host)).toBe(false)
})
