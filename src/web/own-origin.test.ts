import { expect, test } from 'vitest'
import { isOwnOrigin } from './own-origin.ts'

test.each([
  ['http://localhost:8080', 'http://localhost:8080', true],
  ['http://127.0.0.1:8080', 'http://localhost:8080', true],
  ['http://[::1]:8080', 'http://localhost:8080', true],
  ['http://127.0.0.1:9090', 'http://localhost:8080', false],
  ['https://localhost:8080', 'http://localhost:8080', false],
  ['http://evil.example:8080', 'http://localhost:8080', false],
  ['http://localhost', 'https://dermaga.example', false],
  ['https://dermaga.example', 'https://dermaga.example', true],
  ['null', 'http://localhost:8080', false],
])('a form from %s at %s: own site %s', (origin, base, own) => {
  expect(isOwnOrigin(origin, base)).toBe(own)
})
