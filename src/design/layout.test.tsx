import { expect, test } from 'vitest'
import { renderPage } from './layout.tsx'
import type { Reader } from './reader.tsx'

const sari: Reader = {
  locale: 'id',
  csrf: 'rahasia',
  path: '/applications/7?step=2',
  who: { id: 'sari', name: 'Sari Wulandari', roleName: { id: 'Warga', en: 'Citizen' }, party: 'citizen' },
  demo: false,
  nav: [
    { href: '/applications', label: { id: 'Permohonan', en: 'Applications' }, current: true },
    { href: '/services', label: { id: 'Layanan', en: 'Services' }, current: false },
  ],
  emergency: null,
}
const title = { id: 'Periksa jawaban', en: 'Check answers' }
const page = (reader: Reader, more = {}) => renderPage({ title, reader, main: <p>isi</p>, ...more })

test('the document says its language and direction, and is titled by page and place', () => {
  expect(page(sari)).toMatch(/^<!doctype html><html lang="id" dir="ltr">/)
  expect(page(sari)).toContain('<title>Periksa jawaban – Dermaga</title>')
  expect(page({ ...sari, locale: 'en' })).toContain('<html lang="en" dir="ltr">')
  expect(page({ ...sari, locale: 'en' }, { hasProblems: true })).toContain(
    '<title>Error: Check answers – Dermaga</title>',
  )
})

test('changing the language is a post that returns to this very page', () => {
  const html = page(sari)
  expect(html).toContain('method="post" action="/language"')
  expect(html).toContain('name="return" value="/applications/7?step=2"')
  expect(html).toMatch(/name="locale" value="id" lang="id" aria-current="true"/)
})

test('an answer that can be asked for again is asked for in the other language, not left', () => {
  const html = page({ ...sari, path: '/track', isAnswer: true, again: { number: '7K2M' } })
  expect(html).toMatch(/<form class="languages" method="post" action="\/track"/)
  expect(html).toContain('<input type="hidden" name="number" value="7K2M"/>')
  expect(html).toContain('name="_locale" value="en"')
  expect(html).not.toContain('name="return"')
})

test('Sari sees who is signed in and can sign out; a stranger sees neither', () => {
  expect(page(sari)).toContain('Sari Wulandari')
  expect(page(sari)).toContain('action="/sign-out"')
  expect(page({ ...sari, who: null })).not.toContain('/sign-out')
})

test('whoever has no name at her provider still finds the way to her account', () => {
  const nameless = { ...sari, who: { ...sari.who, name: '', account: '/sessions' } } as Reader
  expect(page(nameless)).toMatch(/<a href="\/sessions"[^>]*>Akun Anda<\/a>/)
})

test('the place she is at is marked in the menu', () => {
  expect(page(sari)).toContain('<a href="/applications" aria-current="page">Permohonan</a>')
  expect(page(sari)).toContain('<a href="/services">Layanan</a>')
})

test('the demo world says on every page that everybody is invented', () => {
  expect(page({ ...sari, demo: true })).toContain('Dunia contoh: semua orang di sini rekaan.')
  expect(page(sari)).not.toContain('rekaan')
})

test('help in danger stands on every page once its address is known', () => {
  const emergency = { label: { id: 'Hubungi perwakilan', en: 'Contact the mission' }, href: '/emergency' }
  expect(page({ ...sari, emergency })).toContain('<a href="/emergency">Hubungi perwakilan</a>')
})

test('a part that would print later, and so perhaps for another reader, is refused', () => {
  const Late = async () => <p>nanti</p>
  expect(() => page(sari, { main: <Late /> })).toThrow('asynchronous')
})
