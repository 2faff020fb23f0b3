import { Banner, ButtonLink, PageTitle, T } from '../../../design/index.ts'
import type { Phrase } from '../../../kernel/index.ts'
import { type Page, seeOther } from '../../../web/index.ts'
import { type SentInstead, sentAddress, whereSent } from './sent-instead.ts'

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
  over: {
    id: 'Permohonan ini sudah berakhir: sudah diputus, atau Anda cabut.',
    en: 'This request has ended: it was decided, or you withdrew it.',
  },
  whatNow: {
    id: 'Perbaikan tidak dapat dikirim lagi. Di permohonan itu tertulis apa yang terjadi, dan apa yang dapat Anda lakukan.',
    en: 'A correction can no longer be sent. The request tells what happened, and what you can do.',
  },
  notAsked: {
    id: 'Petugas menarik kembali permintaan perbaikannya.',
    en: 'The officer took the correction request back.',
  },
  asSent: {
    id: 'Anda tidak perlu memperbaiki apa pun lagi. Permohonan Anda tetap seperti yang sudah dikirim.',
    en: 'You need not correct anything any more. Your request stays as you sent it.',
  },
  open: { id: 'Lihat permohonan saya', en: 'See my request' },
} as const satisfies Record<string, Phrase>

const said = {
  none: { what: words.sent, next: words.what },
  over: { what: words.over, next: words.whatNow },
  'not-asked-any-more': { what: words.notAsked, next: words.asSent },
} as const

const tooLatePage = ({ address, ended }: SentInstead): Page => ({
  title: words.title,
  status: 409,
  body: (
    <>
      <Banner tone="refusal" title={said[ended ?? 'none'].what} />
      <PageTitle title={words.title} />
      <p>
        <T of={said[ended ?? 'none'].next} />
      </p>
      <ButtonLink href={address} label={words.open} tone="primary" />
    </>
  ),
})

/** A change to a draft that was sent meanwhile, or whose request has ended: said plainly, never dropped unsaid. */
export const orTooLate = whereSent((visit, found) => {
  const isTakenBack = found.sent === null && found.ended === null
  return isTakenBack ? seeOther(found.address) : visit.page(tooLatePage(found))
})

/** Sending again what was sent leads to it; sending a correction that nobody waits for any more is said plainly. */
export const orSentOrTooLate = whereSent((visit, found) =>
  found.ended === null ? seeOther(sentAddress(found)) : visit.page(tooLatePage(found)),
)
