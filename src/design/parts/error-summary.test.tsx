import { expect, test } from 'vitest'
import { type Reader, ReaderContext } from '../reader.tsx'
import { ErrorSummary } from './error-summary.tsx'

const reader: Reader = { locale: 'en', csrf: '', path: '/', who: null, demo: false, nav: [], emergency: null }

test('says of which input each problem is, whether its label is a name or a question, and leads there', () => {
  const empty = { id: 'Isi bagian ini.', en: 'Fill this in.' }
  const html = String(
    <ReaderContext.Provider value={reader}>
      <ErrorSummary
        problems={{ place: empty, nik: empty, other: empty }}
        links={{ other: '/page#other' }}
        labels={{ place: { id: 'Tempat', en: 'Place' }, nik: { id: 'Berapa NIK?', en: 'Which NIK?' } }}
      />
    </ReaderContext.Provider>,
  )
  expect(html).toContain('<a href="#place">Place: Fill this in.</a>')
  expect(html).toContain('<a href="#nik">Which NIK? Fill this in.</a>')
  expect(html).toContain('<a href="/page#other">Fill this in.</a>')
})
