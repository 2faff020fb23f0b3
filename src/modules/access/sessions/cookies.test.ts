import { describe, expect, test } from 'vitest'
import { cookiesFor } from './cookies.ts'

const asking = (cookie: string) => new Request('http://localhost/', { headers: { cookie } })

describe('cookies', () => {
  test('over https are bound to this very host and never sent unencrypted', () => {
    expect(cookiesFor(true).write('dermaga', 'x')).toBe(
      '__Host-dermaga=x; Path=/; HttpOnly; SameSite=Lax; Secure',
    )
  })
  test('over http on this machine have a plain name, since browsers refuse the other', () => {
    expect(cookiesFor(false).write('dermaga', 'x', 60)).toBe(
      'dermaga=x; Path=/; HttpOnly; SameSite=Lax; Max-Age=60',
    )
  })
  test('are taken away under the name and attributes they were set with', () => {
    expect(cookiesFor(true).clear('dermaga')).toBe(
      '__Host-dermaga=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0',
    )
  })
  test('over https, one without the prefix is not ours, whoever set it', () => {
    expect(cookiesFor(true).read(asking('dermaga=forged'), 'dermaga')).toBeNull()
    expect(cookiesFor(true).read(asking('dermaga=forged; __Host-dermaga=own'), 'dermaga')).toBe('own')
  })
  test('are found by their whole name', () => {
    const { read } = cookiesFor(false)
    expect(read(asking('dermaga-language=en; dermaga=own'), 'dermaga')).toBe('own')
    expect(read(asking('dermaga-language=en'), 'dermaga')).toBeNull()
    expect(read(asking('dermaga='), 'dermaga')).toBeNull()
    expect(read(new Request('http://localhost/'), 'dermaga')).toBeNull()
  })
})
