import type { Example } from '../example.ts'
import { CopyBlock } from '../parts/copy-block.tsx'

export const example: Example = {
  title: { id: 'Nomor dan rahasia', en: 'Number and secret' },
  states: [
    {
      says: { id: 'Nomor', en: 'Number' },
      show: () => (
        <CopyBlock label={{ id: 'Nomor permohonan', en: 'Request number' }} value="KL-2026-000118" />
      ),
    },
    {
      says: { id: 'Rahasia, berkelompok', en: 'Secret, in groups' },
      show: () => (
        <CopyBlock
          label={{ id: 'Kode rahasia', en: 'Secret code' }}
          value="0123456789ABCDEFGHJKMNPQRS"
          group={4}
          hint={{ id: 'Simpan. Hanya ditampilkan sekali.', en: 'Keep it. It is shown only once.' }}
        />
      ),
    },
  ],
}
