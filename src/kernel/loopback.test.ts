import { expect, test } from 'vitest'
import { isLoopback } from './loopback.ts'

test.each([
  'localhost',
  'LOCALHOST',
  '127.0.0.1',
  '127.0.0.2',
  '127.255.255.254',
  '::1',
  '[::1]',
  '0:0:0:0:0:0:0:1',
  '::1%lo',
  '::ffff:127.0.0.1',
  '[::ffff:7f00:1]',
])('%s is this machine alone', host => {
  expect(isLoopback(host)).toBe(true)
})

test.each([
  '0.0.0.0',
  '::',
  '128.0.0.1',
  '192.0.2.1',
  '::2',
  '::ffff:192.0.2.1',
  'localhost.example',
  '127.0.0.1.example',
  '127.example',
  '',
])('%j is not this machine alone', host => {
  expect(isLoopback(host)).toBe(false)
})
