import { describe, expect, test } from 'vitest'
import { emptyForm } from './form.ts'
import { languageRoute, localeAsked, localeOf } from './locale.ts'
import type { Visit } from './visit.ts'

const asking = (cookie: string, accepted = '*') =>
  new Request('http://localhost/', { headers: { cookie, 'accept-language': accepted } })
const plain = { isSecure: false }
const secure = { isSecure: true }

const choose = async (isSecure: boolean, fields: Readonly<Record<string, string>>) =>
  languageRoute(isSecure).handler({
    form: { ...emptyForm, text: (field: string) => fields[field] ?? '' },
  } as unknown as Visit)

test('Indonesian, unless the reader chose English', () => {
  expect(localeOf(asking(''), plain)).toBe('id')
  expect(localeOf(asking('a=1; dermaga-language=en'), plain)).toBe('en')
  expect(localeOf(asking('dermaga-language=xx'), plain)).toBe('id')
})

describe('whoever has chosen no language', () => {
  const english = [
    'en',
    'en-US,en;q=0.9',
    'de-DE, en;q=0.5',
    'id;q=0.4, en;q=0.5',
    'EN-gb',
    'id;q=0, en;q=0.1',
  ]
  const indonesian = [
    '',
    '*',
    'id',
    'id-ID,id;q=0.9,en;q=0.8',
    'in,en;q=0.9',
    'de',
    'en,id',
    'en;q=0',
    'en;q=x',
    'eng',
  ]
  const read = (accepted: string, cookie = '') =>
    localeOf(asking(cookie, accepted), { isSecure: false, isForAnyCountry: true })

  test.each(english)(
    'reads English on a page for every country where the browser asks for it (%s)',
    accepted => expect(read(accepted)).toBe('en'),
  )
  test.each(indonesian)('else Indonesian (%s)', accepted => expect(read(accepted)).toBe('id'))
  test.each(english)('and Indonesian on every other page (%s)', accepted =>
    expect(localeOf(asking('', accepted), plain)).toBe('id'),
  )

  test('a choice goes before what the browser asks for', () => {
    expect(read('en', 'dermaga-language=id')).toBe('id')
    expect(read('id', 'dermaga-language=en')).toBe('en')
  })
})

test('with https the choice is kept under a name that no other site can set', async () => {
  const answer = await choose(true, { locale: 'en', return: '/me' })
  expect(answer.headers.get('set-cookie')).toMatch(
    /^__Host-dermaga-language=en; Path=\/; .*HttpOnly; Secure$/,
  )
  expect(localeOf(asking('__Host-dermaga-language=en'), secure)).toBe('en')
  expect(localeOf(asking('dermaga-language=en'), secure)).toBe('id')
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
