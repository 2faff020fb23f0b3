import type { Example } from '../example.ts'
import { FileField } from '../parts/file-field.tsx'

const picture = {
  accept: 'image/jpeg,image/png,image/heic,.heic,application/pdf',
  kinds: { id: 'JPEG, PNG, HEIC atau PDF', en: 'JPEG, PNG, HEIC or PDF' },
  maxBytes: 10_000_000,
}

export const example: Example = {
  title: { id: 'Berkas', en: 'File' },
  states: [
    {
      says: { id: 'Belum ada', en: 'None yet' },
      show: () => (
        <FileField
          {...picture}
          name="old-passport"
          shrink
          label={{ id: 'Foto halaman depan paspor lama', en: 'Photo of the old passport’s data page' }}
          hint={{
            id: 'Seluruh halaman terlihat, tanpa pantulan cahaya.',
            en: 'The whole page, without glare.',
          }}
        />
      ),
    },
    {
      says: { id: 'Sudah diterima', en: 'Received before' },
      show: () => (
        <FileField
          {...picture}
          name="permit"
          label={{ id: 'Izin tinggal', en: 'Residence permit' }}
          kept={{ name: 'izin-tinggal.jpg', href: '/documents/1' }}
        />
      ),
    },
    {
      says: { id: 'Ditolak', en: 'Refused' },
      show: () => (
        <FileField
          {...picture}
          name="photo"
          label={{ id: 'Pasfoto', en: 'Photograph' }}
          problem={{
            id: 'Berkas ini 14 MB. Pilih yang paling besar 10 MB.',
            en: 'This file is 14 MB. Choose one of up to 10 MB.',
          }}
        />
      ),
    },
  ],
}
