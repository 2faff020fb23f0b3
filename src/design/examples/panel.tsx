import type { Example } from '../example.ts'
import { Panel } from '../parts/panel.tsx'

export const example: Example = {
  title: { id: 'Panel konfirmasi', en: 'Confirmation panel' },
  states: [
    {
      says: { id: 'Dengan nomor', en: 'With a number' },
      show: () => (
        <Panel
          title={{ id: 'Permohonan sudah dikirim', en: 'Request sent' }}
          numberLabel={{ id: 'Nomor permohonan', en: 'Request number' }}
          number="KL-2026-000118"
        />
      ),
    },
  ],
}
