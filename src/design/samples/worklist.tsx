import type { Sample } from '../example.ts'
import { FilterBar } from '../parts/filter-bar.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Pagination } from '../parts/pagination.tsx'
import { SearchBox } from '../parts/search-box.tsx'
import { Select } from '../parts/select.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { Tag, type Tone } from '../parts/tag.tsx'
import { T, type Wording } from '../reader.tsx'

const title = { id: 'Daftar kerja', en: 'Worklist' }
type Row = { number: string; name: string; service: Wording; state: Wording; tone: Tone; due: Wording }

const passport = { id: 'Penggantian paspor', en: 'Passport replacement' }
const rows: readonly Row[] = [
  {
    number: 'KL-2026-000097',
    name: 'Hasan',
    service: passport,
    state: { id: 'Lewat waktu', en: 'Overdue' },
    tone: 'negative',
    due: { id: '23 Nov, kemarin', en: '23 Nov, yesterday' },
  },
  {
    number: 'KL-2026-000118',
    name: 'Sari Wulandari',
    service: passport,
    state: { id: 'Lengkap', en: 'Complete' },
    tone: 'info',
    due: { id: '26 Nov, 2 hari kerja lagi', en: '26 Nov, in 2 working days' },
  },
  {
    number: 'KL-2026-000121',
    name: 'Nur',
    service: { id: 'Surat keterangan pindah', en: 'Certificate of moving' },
    state: { id: 'Menunggu pemohon', en: 'Waiting for the applicant' },
    tone: 'warning',
    due: '–',
  },
]

const columns: readonly Column<Row>[] = [
  {
    header: { id: 'Nomor', en: 'Number' },
    rowHeader: true,
    cell: row => <a href={`/files/${row.number}`}>{row.number}</a>,
    sort: { href: '?sort=number', direction: 'none' },
  },
  { header: { id: 'Nama', en: 'Name' }, cell: row => row.name },
  { header: { id: 'Layanan', en: 'Service' }, cell: row => <T of={row.service} /> },
  { header: { id: 'Keadaan', en: 'State' }, cell: row => <Tag label={row.state} tone={row.tone} /> },
  {
    header: { id: 'Batas waktu', en: 'Due' },
    cell: row => <T of={row.due} />,
    sort: { href: '?sort=due', direction: 'ascending' },
  },
]

const all = { id: 'Semua', en: 'All' }

export const sample: Sample = {
  title,
  wide: true,
  show: () => (
    <>
      <PageTitle caption="KBRI Kuala Lumpur" title={title} />
      <SearchBox
        action="/worklist"
        label={{ id: 'Cari permohonan', en: 'Search requests' }}
        hint={{ id: 'Nomor, nama atau nomor paspor.', en: 'Number, name or passport number.' }}
      />
      <FilterBar
        action="/worklist"
        label={{ id: 'Saring daftar', en: 'Filter the list' }}
        answers={{ state: 'complete' }}
        clear="/worklist"
      >
        <Select
          name="service"
          label={{ id: 'Layanan', en: 'Service' }}
          empty={all}
          options={[{ value: 'passport', label: passport }]}
        />
        <Select
          name="state"
          label={{ id: 'Keadaan', en: 'State' }}
          empty={all}
          options={[{ value: 'complete', label: { id: 'Lengkap', en: 'Complete' } }]}
        />
      </FilterBar>
      <Table
        caption={{
          id: '3 permohonan, yang paling mendesak dulu',
          en: '3 requests, the most urgent first',
        }}
        columns={columns}
        rows={rows}
      />
      <Pagination next="?page=2" note={{ id: '1–3 dari 213', en: '1–3 of 213' }} />
    </>
  ),
}
