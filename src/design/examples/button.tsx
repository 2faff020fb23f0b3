import type { Example } from '../example.ts'
import { Button, ButtonGroup, ButtonLink } from '../parts/button.tsx'

export const example: Example = {
  title: { id: 'Tombol', en: 'Button' },
  states: [
    {
      says: {
        id: 'Satu tombol utama, yang lain di sampingnya',
        en: 'One primary button, the others beside it',
      },
      show: () => (
        <ButtonGroup>
          <Button label={{ id: 'Simpan dan lanjutkan', en: 'Save and continue' }} />
          <Button tone="secondary" label={{ id: 'Simpan dulu', en: 'Save for later' }} />
          <Button tone="quiet" label={{ id: 'Batalkan', en: 'Cancel' }} />
        </ButtonGroup>
      ),
    },
    {
      says: { id: 'Tidak dapat dibatalkan', en: 'Cannot be undone' },
      show: () => <Button tone="warning" label={{ id: 'Cabut permohonan', en: 'Withdraw the request' }} />,
    },
    {
      says: { id: 'Tautan yang tampil sebagai tombol', en: 'A link that looks like a button' },
      show: () => (
        <ButtonGroup>
          <ButtonLink href="/applications/new" label={{ id: 'Mulai sekarang', en: 'Start now' }} />
          <ButtonLink
            href="/letters/1"
            tone="secondary"
            download
            label={{ id: 'Unduh surat (PDF)', en: 'Download the letter (PDF)' }}
            about={{ id: 'nomor 118', en: 'number 118' }}
          />
        </ButtonGroup>
      ),
    },
  ],
}
