import type { Example } from '../example.ts'
import { Select } from '../parts/select.tsx'

const countries = [
  { value: 'MY', label: { id: 'Malaysia', en: 'Malaysia' } },
  { value: 'SA', label: { id: 'Arab Saudi', en: 'Saudi Arabia' } },
  { value: 'US', label: { id: 'Amerika Serikat', en: 'United States' } },
]

export const example: Example = {
  title: { id: 'Daftar pilihan', en: 'Select' },
  states: [
    {
      says: { id: 'Negara', en: 'Countries' },
      show: () => (
        <Select
          name="country"
          label={{ id: 'Di negara mana Anda tinggal?', en: 'Which country do you live in?' }}
          hint={{
            id: 'Ketik huruf pertamanya agar cepat ditemukan.',
            en: 'Type its first letters to find it quickly.',
          }}
          options={countries}
          autocomplete="country"
        />
      ),
    },
    {
      says: { id: 'Berkelompok, terisi', en: 'In groups, filled in' },
      show: () => (
        <Select
          name="mission"
          label={{ id: 'Perwakilan', en: 'Mission' }}
          empty={null}
          value="johor-bahru"
          options={[
            { value: 'kuala-lumpur', label: 'KBRI Kuala Lumpur', group: 'Malaysia' },
            { value: 'johor-bahru', label: 'KJRI Johor Bahru', group: 'Malaysia' },
            { value: 'jeddah', label: 'KJRI Jeddah', group: { id: 'Arab Saudi', en: 'Saudi Arabia' } },
          ]}
        />
      ),
    },
    {
      says: { id: 'Belum dipilih', en: 'Not chosen' },
      show: () => (
        <Select
          name="state"
          label={{ id: 'Negara bagian', en: 'State' }}
          options={[{ value: 'MY-10', label: 'Selangor' }]}
          problem={{ id: 'Pilih negara bagian tempat Anda tinggal.', en: 'Choose the state you live in.' }}
        />
      ),
    },
  ],
}
