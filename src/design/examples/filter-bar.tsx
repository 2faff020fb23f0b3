import type { Example } from '../example.ts'
import { FilterBar } from '../parts/filter-bar.tsx'
import { Select } from '../parts/select.tsx'

const states = [
  { value: 'complete', label: { id: 'Lengkap', en: 'Complete' } },
  { value: 'paused', label: { id: 'Berhenti sementara', en: 'Paused' } },
]

export const example: Example = {
  title: { id: 'Saringan', en: 'Filter bar' },
  states: [
    {
      says: { id: 'Satu saringan terpasang', en: 'One filter set' },
      show: () => (
        <FilterBar
          action="/demo/design/filter-bar"
          label={{ id: 'Saring permohonan', en: 'Filter requests' }}
          answers={{ state: 'paused' }}
          clear="/demo/design/filter-bar"
        >
          <Select
            name="state"
            label={{ id: 'Keadaan', en: 'State' }}
            empty={{ id: 'Semua', en: 'All' }}
            options={states}
          />
          <Select
            name="service"
            label={{ id: 'Layanan', en: 'Service' }}
            empty={{ id: 'Semua', en: 'All' }}
            options={[]}
          />
        </FilterBar>
      ),
    },
  ],
}
