import { expect, test } from 'vitest'
import { type Reader, ReaderContext } from '../reader.tsx'
import { type Column, Table } from './table.tsx'

const reader: Reader = { locale: 'en', csrf: '', path: '/', who: null, demo: false, nav: [], emergency: null }
type Row = { number: string; days: number }
const columns: readonly Column<Row>[] = [
  {
    header: { id: 'Nomor', en: 'Number' },
    rowHeader: true,
    cell: row => row.number,
    sort: { href: '?sort=number', direction: 'descending' },
  },
  { header: { id: 'Hari', en: 'Days' }, numeric: true, cell: row => row.days },
]

const shown = (rows: readonly Row[]) =>
  String(
    <ReaderContext.Provider value={reader}>
      <Table caption={{ id: 'Berkas', en: 'Files' }} columns={columns} rows={rows} />
    </ReaderContext.Provider>,
  )

test('each row is named by its header, and the sorted column says so', () => {
  const html = shown([{ number: 'KL-1', days: 0 }])
  expect(html).toContain('<caption>Files</caption>')
  expect(html).toMatch(/<th scope="row" role="rowheader">.*KL-1/)
  expect(html).toMatch(/aria-sort="descending"><a class="sort" href="\?sort=number">/)
})

test('on a phone each cell carries its header, once for the eye and not again for the ear', () => {
  const html = shown([{ number: 'KL-1', days: 0 }])
  expect(html).toContain(
    '<td role="cell" class="numeric"><span class="cell-label" aria-hidden="true">Days</span><span class="cell-value">0</span></td>',
  )
})
