import { expect, test } from 'vitest'
import { localPath } from './local-path.ts'

test.each(['/me', '/applications/7?a=1', '/a//b', '/a/b?return=https://elsewhere.example'])(
  'the way back %s stays as it is',
  path => {
    expect(localPath(path)).toBe(path)
  },
)

test.each([
  'https://elsewhere.example',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  '/..//elsewhere.example',
  '/.//elsewhere.example',
  '/%2e%2e//elsewhere.example',
  '/a/../..//elsewhere.example',
  '/a/..//elsewhere.example',
  'javascript:alert(1)',
  'me',
  '',
])('the way back %j would lead elsewhere and leads to the front page', path => {
  expect(localPath(path)).toBe('/')
})

test('whatever is given as the way back, a browser that follows it stays on this site', () => {
  const pieces = ['/', '.', '..', '%2e', '%2f', '%5c', '\\', '\t', '@', ':', '?', '#', 'a', ';', ' ', 'é']
  for (let at = 0; at < 20_000; at++) {
    let rest = at * 7_919
    let path = '/'
    for (; rest > 0; rest = Math.floor(rest / pieces.length)) path += pieces[rest % pieces.length]
    expect(new URL(localPath(path), 'https://here.example/x/y').origin).toBe('https://here.example')
  }
})
