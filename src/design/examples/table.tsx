import type { Example } from '../example.ts'
import { Amount } from '../parts/amount.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { Tag } from '../parts/tag.tsx'
import { T } from '../reader.tsx'

type Row = { number: string; name: string; waiting: number; paid: number }

const rows: readonly Row[] = [
  { number: 'KL-2026-000118', name: 'Sari Wulandari', waiting: 2, paid: 35_000_000 },
  { number: 'KL-2026-000121', name: 'Hasan', waiting: 11, paid: 65_000_000 },
]

const columns: readonly Column<Row>[] = [
  {
    header: { id: 'Nomor', en: 'Number' },
    rowHeader: true,
    cell: row => <a href={`/files/${row.number}`}>{row.number}</a>,
    sort: { href: '?sort=number', direction: 'none' },
  },
  {
    header: { id: 'Nama', en: 'Name' },
    cell: row => row.name,
    sort: { href: '?sort=name', direction: 'ascending' },
  },
  {
    header: { id: 'Keadaan', en: 'State' },
    cell: () => <Tag tone="info" label={{ id: 'Diperiksa', en: 'Being checked' }} />,
  },
  { header: { id: 'Hari menunggu', en: 'Days waiting' }, numeric: true, cell: row => row.waiting },
  {
    header: { id: 'Dibayar', en: 'Paid' },
    numeric: true,
    cell: row => <Amount of={{ minor: row.paid, currency: 'IDR' }} />,
  },
]

export const example: Example = {
  title: { id: 'Tabel', en: 'Table' },
  states: [
    {
      says: {
        id: 'Dapat diurutkan, dengan jumlah; di telepon menjadi kartu',
        en: 'Sortable, with totals; cards on a phone',
      },
      show: () => (
        <Table
          caption={{ id: 'Permohonan yang menunggu', en: 'Waiting requests' }}
          columns={columns}
          rows={rows}
          totals={[
            <T of={{ id: 'Jumlah', en: 'Total' }} />,
            '',
            '',
            13,
            <Amount of={{ minor: 100_000_000, currency: 'IDR' }} />,
          ]}
        />
      ),
    },
    {
      says: { id: 'Kepala kolom hanya untuk pendengar', en: 'A column header for listeners only' },
      show: () => (
        <Table
          caption={{ id: 'Sesi yang terbuka', en: 'Open sessions' }}
          captionHidden
          rows={['Chromium, Android', 'Firefox, Debian']}
          columns={[
            { header: { id: 'Perangkat', en: 'Device' }, rowHeader: true, cell: row => row },
            {
              header: { id: 'Tindakan', en: 'Action' },
              headerHidden: true,
              numeric: true,
              cell: row => <a href={`?end=${row.length}`}>{row}</a>,
            },
          ]}
        />
      ),
    },
  ],
}
