import { Banner, ButtonLink, PageTitle, T } from '../../../design/index.ts'
import { isId, type Phrase } from '../../../kernel/index.ts'
import { type Handler, NotFound, type Page, TypedTexts, type Visit } from '../../../web/index.ts'
import { findDraft } from './draft.ts'

const words = {
  title: {
    id: 'Permohonan yang belum dikirim ini sudah tidak ada',
    en: 'This unsent request is no longer there',
  },
  why: {
    id: 'Permohonan ini sudah dihapus di jendela atau telepon lain, atau bukan milik akun ini.',
    en: 'It was deleted in another window or phone, or it belongs to another account.',
  },
  lost: {
    id: 'Yang baru Anda kirim tidak disimpan.',
    en: 'What you just sent was not kept.',
  },
  mine: { id: 'Halaman saya', en: 'My page' },
} as const satisfies Record<string, Phrase>

const gonePage = ({ form }: Visit): Page => ({
  title: words.title,
  status: 404,
  body: (
    <>
      <Banner tone="refusal" title={words.lost} />
      <PageTitle title={words.title} />
      <p>
        <T of={words.why} />
      </p>
      <TypedTexts form={form} />
      <ButtonLink href="/me" label={words.mine} tone="primary" />
    </>
  ),
})

/**
 * A change to a draft that its owner deleted meanwhile: said plainly, with what was typed. Of a deleted draft nothing is
 * left, so the answer is the same for one that never was, and for another person's.
 */
export const orGone =
  (handler: Handler): Handler =>
  async visit => {
    try {
      return await handler(visit)
    } catch (fault) {
      const { app, who, params } = visit
      const { id = '' } = params
      if (!(fault instanceof NotFound) || who.party === 'nobody' || !isId(id)) throw fault
      if ((await findDraft(app.db, who.id, id)) !== null) throw fault
      return visit.page(gonePage(visit))
    }
  }
