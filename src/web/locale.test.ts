import { expect, test } from 'vitest'
import { emptyForm } from './form.ts'
import { languageRoute, localeAsked, localeOf } from './locale.ts'
import type { Visit } from './visit.ts'

const asking = (cookie: string) => new Request('http://localhost/', { headers: { cookie } })

const choose = async (isSecure: boolean, fields: Readonly<Record<string, string>>) =>
  languageRoute(isSecure).handler({
    form: { ...emptyForm, text: (field: string) => fields[field] ?? '' },
  } as unknown as Visit)

test('Indonesian, unless the reader chose English', () => {
  expect(localeOf(asking(''), false)).toBe('id')
  expect(localeOf(asking('a=1; dermaga-language=en'), false)).toBe('en')
  expect(localeOf(asking('dermaga-language=xx'), false)).toBe('id')
})

test('with https the choice is kept under a name that no other site can set', async () => {
  const answer = await choose(true, { locale: 'en', return: '/me' })
  expect(answer.headers.get('set-cookie')).toMatch(
    /^__Host-dermaga-language=en; Path=\/; .*HttpOnly; Secure$/,
  )
  expect(localeOf(asking('__Host-dermaga-language=en'), true)).toBe('en')
  expect(localeOf(asking('dermaga-language=en'), true)).toBe('id')
})

test('an answer that is asked for again names its language; any other form names none', () => {
  const asked = (locale: string) => localeAsked({ ...emptyForm, text: () => locale })
  expect([asked('en'), asked('id'), asked('xx'), asked('')]).toEqual(['en', 'id', null, null])
})

test('a choice leads back to the page, and never to another site', async () => {
  expect((await choose(false, { locale: 'en', return: '/me' })).headers.get('location')).toBe('/me')
  expect((await choose(false, { locale: 'en', return: '/..//evil.example' })).headers.get('location')).toBe(
    '/',
  )
})
