import { Banner, ButtonLink, PageTitle, T } from '../../../design/index.ts'
import type { Phrase } from '../../../kernel/index.ts'
import { type Handler, NotFound, type Page, seeOther } from '../../../web/index.ts'
import { sentInstead } from './sent-instead.ts'

const words = {
  title: { id: 'Perubahan ini tidak ikut terkirim', en: 'This change was not sent' },
  sent: {
    id: 'Permohonan ini sudah dikirim dari jendela atau telepon lain.',
    en: 'This request was already sent from another window or phone.',
  },
  what: {
    id: 'Yang dikirim tetap seperti saat itu. Bila ada yang salah, beri tahu petugas: petugas dapat meminta perbaikan, dan hanya itu yang lalu Anda ubah.',
    en: 'What was sent stays as it was then. If something in it is wrong, tell the officer, who can ask for a correction; you then change just that.',
  },
  open: { id: 'Lihat permohonan saya', en: 'See my request' },
} as const satisfies Record<string, Phrase>

const tooLatePage = (address: string): Page => ({
  title: words.title,
  status: 409,
  body: (
    <>
      <Banner tone="refusal" title={words.sent} />
      <PageTitle title={words.title} />
      <p>
        <T of={words.what} />
      </p>
      <ButtonLink href={address} label={words.open} tone="primary" />
    </>
  ),
})

/** A change to a draft that was sent meanwhile, in another tab or on another phone: said plainly, never dropped unsaid. */
export const orTooLate =
  (handler: Handler): Handler =>
  async visit => {
    try {
      return await handler(visit)
    } catch (fault) {
      const found = fault instanceof NotFound ? await sentInstead(visit) : null
      if (found === null) throw fault
      return found.sent === null ? seeOther(found.address) : visit.page(tooLatePage(found.address))
    }
  }
