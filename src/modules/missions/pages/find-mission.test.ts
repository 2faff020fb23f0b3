import { describe, expect, test } from 'vitest'
import { renderPage } from '../../../design/index.ts'
import { type Locale, locales } from '../../../kernel/index.ts'
import type { Page } from '../../../web/index.ts'
import { countryCodes, isSubdivision, type Place } from '../places.ts'
import { missionReference } from '../reference/loaded-reference.ts'
import { answerPage } from './answer-page.tsx'
import { countryOptions, countryQuestion } from './country-question.tsx'
import { regionOptions } from './region-select.tsx'
import { subdivisionQuestion } from './subdivision-question.tsx'
import { unlistedRegion } from './unlisted-region.tsx'

const reference = missionReference()
const now = new Date('2026-11-24T03:00:00Z')

const htmlOf = ({ title, body }: Page, locale: Locale): string =>
  renderPage({
    title,
    main: body,
    reader: { locale, csrf: '', path: '/find-mission', who: null, demo: false, nav: [], emergency: null },
  })

/** What a person reads, without the markup. */
const read = (page: Page, locale: Locale = 'id'): string =>
  htmlOf(page, locale)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&#39;', "'")

const answer = (country: string, subdivision: string | null = null, locale: Locale = 'id'): string => {
  const place: Place = { country, subdivision }
  return read(answerPage({ reference, place, now }), locale)
}

describe('asking Sari where she lives', () => {
  test('the countries with many Indonesians come first, then every country by its name in her language', () => {
    const options = countryOptions(reference, 'id')
    const first = options.slice(0, reference.askedFirst.length).map(({ value }) => value)
    expect(first.slice(0, 3)).toEqual(['MY', 'SA', 'TW'])
    const rest = options.slice(reference.askedFirst.length)
    expect(rest.map(({ value }) => value).toSorted()).toEqual(countryCodes.toSorted())
    const names = rest.map(({ label }) => (typeof label === 'string' ? label : label.id))
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'id')))
  })

  test('the question is the heading, is labelled, and is asked by a plain form', () => {
    const html = htmlOf(countryQuestion({ reference, locale: 'id', problem: undefined }), 'id')
    expect(html).toMatch(/<h1[^>]*><label[^>]*for="country"[^>]*>Di negara mana Anda tinggal\?/)
    expect(html).toMatch(/<form method="get" action="\/find-mission"/)
  })

  test('an answer that is missing is told above the question and beside it', () => {
    const problem = { id: 'Pilih negara tempat Anda tinggal.', en: 'Choose the country you live in.' }
    const page = countryQuestion({ reference, locale: 'id', problem })
    expect(page.status).toBe(422)
    expect(read(page).split(problem.id)).toHaveLength(3)
  })

  test.each([...reference.divisions.keys()])(
    'in %s the region is asked in its own word, with a way out',
    country => {
      for (const locale of locales) {
        const options = regionOptions(reference, country, locale)
        expect(options.at(-1)?.value).toBe('unlisted')
        expect(
          options.slice(0, -1).every(({ value }) => isSubdivision(value) || countryCodes.includes(value)),
        ).toBe(true)
        const asked = read(subdivisionQuestion({ reference, country, problem: undefined }), locale)
        expect(asked).toContain(reference.divisions.get(country)?.name[locale])
        expect(asked).not.toMatch(/\{\w+\}/)
      }
    },
  )

  test('the islands of Australia without a code among its states stand in its list', () => {
    expect(regionOptions(reference, 'AU', 'en').map(({ value }) => value)).toEqual(
      expect.arrayContaining(['CX', 'CC', 'NF']),
    )
  })
})

describe('telling Sari which office serves her', () => {
  test('in Kuala Lumpur: the embassy, by the name people use and in full', () => {
    const told = answer('MY', 'MY-14')
    expect(told).toContain('Kantor Anda: KBRI Kuala Lumpur')
    expect(told).toContain('Kedutaan Besar Republik Indonesia di Kuala Lumpur')
    expect(told).not.toContain('perkiraan')
    expect(told).not.toContain('KJRI Penang')
  })

  test('in Selangor: that it is an inference, from what, and the other offices', () => {
    const told = answer('MY', 'MY-10')
    expect(told).toContain('Jawaban ini perkiraan kami.')
    expect(told).toContain('Tidak ada kantor lain yang menyebut daerah ini')
    for (const office of ['KJRI Johor Bahru', 'KJRI Penang', 'KRI Tawau']) expect(told).toContain(office)
  })

  test('in Sabah: both offices, each with its part in her language', () => {
    expect(answer('MY', 'MY-12')).toContain('Melayani: Sabah: distrik Tawau, Semporna, Kunak, dan Lahad Datu')
    expect(answer('MY', 'MY-12', 'en')).toContain(
      'Serves: Sabah: Tawau, Semporna, Kunak and Lahad Datu districts',
    )
  })

  test('in Daman and Diu: the one office and the part it serves', () => {
    const told = answer('IN', 'IN-DH')
    expect(told).toContain('Kantor Anda: KJRI Mumbai')
    expect(told).toContain('Kantor ini melayani sebagian daerah ini saja: Daman dan Diu.')
    expect(told).toContain('KBRI New Delhi')
  })

  test('in Yemen: the office that does the work of the closed embassy', () => {
    expect(answer('YE')).toContain("KBRI Sana'a tutup sementara. Tugasnya dikerjakan oleh kantor ini.")
  })

  test.each(['PF', 'NF', 'SS', 'GL', 'IL'])(
    'in %s: whom to turn to, with where the number comes from',
    country => {
      for (const locale of locales) {
        const told = answer(country, null, locale)
        expect(told).toContain('+62 812-9007-0027')
        expect(told).toContain('Holopis')
        expect(told).toContain(locale === 'id' ? 'Belum kami periksa' : 'We have not checked it')
      }
    },
  )

  test('in French Polynesia: the embassy to France may be asked; in Israel: the one in Amman', () => {
    expect(answer('PF')).toContain('KBRI Paris')
    expect(answer('FR', 'FR-PF')).toContain('KBRI Paris')
    expect(answer('IL')).toContain('KBRI Amman')
  })

  test('in Indonesia: that missions serve those abroad, and where to go instead', () => {
    expect(answer('ID')).toContain('kantor imigrasi')
    expect(answer('ID', 'ID-JK')).toContain('kantor imigrasi')
  })

  test('who does not find their region is given every office of the country and the ministry', () => {
    const told = read(unlistedRegion({ reference, country: 'US' }))
    expect(told.match(/KJRI (Chicago|Houston|Los Angeles|New York|San Francisco)/g)).toHaveLength(5)
    expect(told).not.toContain('PTRI')
    expect(told).toContain('+62 812-9007-0027')
  })

  test('every country has an answer or a question in both languages, and no gap is left unfilled', () => {
    for (const country of countryCodes) {
      for (const locale of locales) {
        if (reference.divisions.has(country)) continue
        expect(answer(country, null, locale)).not.toMatch(/\{\w+\}|undefined|\[object/)
      }
    }
  })
})
