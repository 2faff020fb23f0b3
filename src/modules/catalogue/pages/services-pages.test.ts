import { describe, expect, test } from 'vitest'
import { renderPage } from '../../../design/index.ts'
import { type Locale, locales } from '../../../kernel/index.ts'
import type { Page } from '../../../web/index.ts'
import { missionByCode } from '../../missions/index.ts'
import { definitionOf, servicesOn } from '../catalogue.ts'
import { serviceListPage } from './list-services.tsx'
import { servicePage } from './show-service.tsx'

const on = '2026-11-24'

const html = ({ title, body }: Page, locale: Locale): string =>
  renderPage({
    title,
    main: body,
    reader: { locale, csrf: '', path: '/', who: null, demo: false, nav: [], emergency: null },
  })

const read = (page: Page, locale: Locale = 'id'): string =>
  html(page, locale)
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ')
    .replaceAll('&#39;', "'")

const serviceNamed = (code: string, mayApply = true): Page => {
  const definition = definitionOf(code, on)
  if (definition === null) throw new Error(code)
  return servicePage({ definition, mission: null, on, mayApply })
}

describe('the list of services', () => {
  test('tells Sari what each costs and how long it takes, before she opens it', () => {
    const told = read(serviceListPage(null, on))
    expect(told).toContain('Lapor diri')
    expect(told).toContain('Tanpa biaya')
    expect(told).toContain('Mulai dari IDR 350.000')
    expect(told).toContain('3 hari kerja sejak berkas lengkap')
    expect(told.split('Belum dicocokkan dengan naskah resmi.'), 'under each service').toHaveLength(4)
  })

  test('keeps the office she came from', () => {
    expect(html(serviceListPage(missionByCode('kbri-kuala-lumpur'), on), 'id')).toContain(
      'href="/services/lapor-diri?mission=kbri-kuala-lumpur"',
    )
  })

  test('leaves out a service on a day before its law', () => {
    expect(read(serviceListPage(null, '2025-06-26'))).not.toContain('Surat keterangan pindah')
  })
})

describe('the page of one service', () => {
  test.each(servicesOn(on).map(({ code }) => code))(
    '%s leaves no sentence unfilled and no figure without its source',
    code => {
      for (const locale of locales) {
        const told = read(serviceNamed(code), locale)
        expect(told).not.toMatch(/[{}]|undefined|\[object/)
        expect(told).toContain(
          locale === 'id'
            ? 'Belum dicocokkan dengan naskah resmi.'
            : 'Not yet compared with the official text.',
        )
      }
    },
  )

  test('marks fee, time, result and procedure as not yet compared, each where it stands', () => {
    const told = read(serviceNamed('passport-replacement'))
    const mark = 'Belum dicocokkan dengan naskah resmi.'
    for (const said of [
      'Mulai dari IDR 350.000',
      '3 hari kerja sejak berkas lengkap',
      'surat pengambilan paspor.',
      'lalu paspor diambil.',
    ]) {
      const after = told.slice(told.indexOf(said))
      expect(after.indexOf(mark), said).toBeGreaterThan(0)
      expect(after.indexOf(mark), said).toBeLessThan(300)
    }
  })

  test('tells every figure with its source and since when it holds', () => {
    const told = read(serviceNamed('surat-keterangan-pindah'))
    expect(told).toContain(
      'Lama tinggal paling singkat di luar negeri 12 bulan. Berlaku sejak Jumat, 27 Juni 2025 Sumber: Peraturan Menteri Keuangan Nomor 25 Tahun 2025',
    )
    expect(read(serviceNamed('lapor-diri'))).toContain(
      'Batas waktu melapor sejak tiba 30 hari Sumber: Undang-Undang Nomor 23 Tahun 2006',
    )
  })

  test('tells before anyone applies what may go against her', () => {
    const passport = read(serviceNamed('passport-replacement'))
    expect(passport).toContain('permohonan menunggu dan tidak berakhir dengan sendirinya')
    expect(passport).toContain('paspor baru dapat ditunda 6 sampai 24 bulan')
    expect(read(serviceNamed('lapor-diri'))).toContain(
      'dalam 30 hari sejak tiba, dan mengenal denda paling banyak Rp1 juta',
    )
  })

  test('lists every tariff line of the passport with its amount', () => {
    const told = read(serviceNamed('passport-replacement'), 'en')
    for (const amount of ['350,000', '650,000', '950,000', '1,000,000', '500,000'])
      expect(told).toContain(amount)
    expect(told).toContain('Government Regulation 45 of 2024')
  })

  test('holds all fourteen components of the service standard', () => {
    const told = read(serviceNamed('lapor-diri'), 'id')
    for (const name of ['Persyaratan', 'Jangka waktu', 'Pengaduan, saran, dan apresiasi', 'Jaminan keamanan'])
      expect(told).toContain(name)
    expect(told).toContain('Standar ini belum ditetapkan dengan keputusan.')
  })

  test('leads a citizen to the application, and an officer nowhere', () => {
    expect(html(serviceNamed('passport-replacement'), 'id')).toContain('href="/apply/passport-replacement"')
    expect(html(serviceNamed('passport-replacement', false), 'id')).not.toContain('href="/apply/')
  })
})
