import type { Example } from '../example.ts'
import { Qr } from '../parts/qr.tsx'

export const example: Example = {
  title: { id: 'Kode QR', en: 'QR code' },
  states: [
    {
      says: { id: 'Dengan nama bagi pendengar', en: 'With a name for listeners' },
      show: () => (
        <Qr
          text="https://dermaga.example/v/0123456789ABCDEFGHJKMNPQRS"
          label={{ id: 'Kode QR untuk memeriksa surat', en: 'QR code to verify the letter' }}
        />
      ),
    },
  ],
}
