import type { Example } from '../example.ts'
import { Inset } from '../parts/inset.tsx'
import { T } from '../reader.tsx'

export const example: Example = {
  title: { id: 'Teks menjorok', en: 'Inset text' },
  states: [
    {
      says: { id: 'Biasa', en: 'Plain' },
      show: () => (
        <Inset>
          <T
            of={{
              id: 'Tarif ini belum dicocokkan dengan naskah resmi.',
              en: 'This fee has not been checked against its official source.',
            }}
          />
        </Inset>
      ),
    },
    {
      says: { id: 'Peringatan', en: 'Warning' },
      show: () => (
        <Inset tone="warning">
          <T
            of={{
              id: 'Penting: paspor lama tidak berlaku lagi setelah dilaporkan hilang.',
              en: 'Important: once reported lost, the old passport is no longer valid.',
            }}
          />
        </Inset>
      ),
    },
  ],
}
