import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { type Reader, ReaderContext } from '../reader.tsx'
import { Qr } from './qr.tsx'

const reader: Reader = { locale: 'id', csrf: '', path: '/', who: null, demo: false, nav: [], emergency: null }

test('the printed path darkens exactly the modules of the code, inside a quiet zone of four', () => {
  const text = 'https://dermaga.example/v/7K2M9QX4TB0V7K2M9QX4TB0V7K'
  const html = String(
    <ReaderContext.Provider value={reader}>
      <Qr text={text} label={{ id: 'Kode QR', en: 'QR code' }} />
    </ReaderContext.Provider>,
  )
  const dark = new Set<string>()
  for (const [, x, y, length] of html.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let at = 0; at < Number(length); at += 1) dark.add(`${Number(x) + at},${y}`)
  }
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const wanted = data.flatMap((row, y) => row.flatMap((module, x) => (module ? [`${x + 4},${y + 4}`] : [])))
  expect([...dark].sort()).toEqual(wanted.sort())
  expect(html).toContain(`viewBox="0 0 ${size + 8} ${size + 8}"`)
})
