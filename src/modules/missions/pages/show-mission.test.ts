import { describe, expect, test } from 'vitest'
import { renderPage } from '../../../design/index.ts'
import { type Locale, locales } from '../../../kernel/index.ts'
import type { Page } from '../../../web/index.ts'
import { missionReference } from '../reference/loaded-reference.ts'
import { otherOfficePage } from './other-office-page.tsx'
import { missionPage } from './show-mission.tsx'

const reference = missionReference()
const now = new Date('2026-11-24T03:00:00Z')

const read = ({ title, body }: Page, locale: Locale = 'id'): string =>
  renderPage({
    title,
    main: body,
    reader: { locale, csrf: '', path: '/', who: null, demo: false, nav: [], emergency: null },
  })
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&#39;', "'")

const shown = (code: string, locale: Locale = 'id'): string => {
  const mission = reference.missions.get(code)
  if (!mission) throw new Error(code)
  return read(missionPage(reference, mission, now), locale)
}

describe('the public page of an office', () => {
  test('names it in both languages, and tells its country, zone, local time and whom it is under', () => {
    const told = shown('kjri-los-angeles')
    expect(told).toContain('Konsulat Jenderal Republik Indonesia di Los Angeles')
    expect(told).toContain('Consulate General of the Republic of Indonesia in Los Angeles')
    expect(told).toContain('Los Angeles, Amerika Serikat')
    expect(told).toContain('America/Los_Angeles')
    expect(told).toContain('23 November 2026')
    expect(told).toContain('KBRI Washington D.C.')
  })

  test('lists the places it serves, with the part where it is a part', () => {
    expect(shown('kjri-los-angeles')).toContain('California (sebagian: California bagian selatan)')
    expect(shown('kbri-wellington')).toContain('Kepulauan Cook')
  })

  test('keeps what is inferred apart from what a source states', () => {
    const told = shown('kbri-kuala-lumpur')
    expect(told.indexOf('Selangor')).toBeGreaterThan(told.indexOf('Perkiraan kami'))
    expect(told.indexOf('Perak')).toBeLessThan(told.indexOf('Perkiraan kami'))
  })

  test('says so where the opening hours are not known', () => {
    expect(shown('kbri-kuala-lumpur')).toContain('Jam buka Belum kami ketahui.')
  })

  test('shows known opening hours with their source', () => {
    const told = shown('kbri-doha')
    expect(told).toContain('08:30 sampai 11:30')
    expect(told).toContain('Menurut kemlu.go.id/doha')
  })

  test('of a permanent mission says that it serves no citizens and offers no service', () => {
    const told = shown('ptri-new-york')
    expect(told).toContain('tidak melayani WNI')
    expect(told).not.toContain('Lihat layanan')
  })

  test('of a closed embassy says who does its work', () => {
    const sanaa = reference.otherOffices.get('kbri-sanaa')
    if (!sanaa) throw new Error('kbri-sanaa')
    expect(read(otherOfficePage(reference, sanaa))).toContain('KBRI Muscat')
  })

  test('can be read for every office in both languages', () => {
    for (const code of reference.missions.keys()) {
      for (const locale of locales) expect(shown(code, locale)).not.toMatch(/\{\w+\}|undefined|\[object/)
    }
    for (const office of reference.otherOffices.values()) {
      for (const locale of locales)
        expect(read(otherOfficePage(reference, office), locale)).toContain(office.city)
    }
  })
})
