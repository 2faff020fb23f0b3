import { ButtonLink, Inset, PageTitle, T } from '../design/index.ts'
import type { Phrase } from '../kernel/index.ts'
import type { Form } from './form.ts'
import { TypedTexts } from './typed-texts.tsx'
import type { Page } from './visit.ts'

const words = {
  title: { id: 'Anda tidak lagi masuk', en: 'You are no longer signed in' },
  lost: {
    id: 'Yang baru Anda kirim tidak disimpan. Masuk lagi; Anda lalu dibawa kembali ke formulirnya.',
    en: 'What you just sent was not kept. Sign in again; you are then taken back to the form.',
  },
  files: {
    id: 'Foto atau berkas harus dipilih lagi di sana.',
    en: 'Photos or files have to be chosen again there.',
  },
  signIn: { id: 'Masuk', en: 'Sign in' },
} as const satisfies Record<string, Phrase>

type Sent = {
  readonly form: Form
  readonly hadFiles: boolean
  /** The page of the form. */
  readonly back: string
}

/**
 * A form that came without any session: signed out in another tab, or the cookies are gone. Nobody knows whose it is, so
 * it cannot be kept for anybody; whoever sent it reads it here, and nowhere else.
 */
export const signedOutPage = ({ form, hadFiles, back }: Sent): Page => ({
  title: words.title,
  status: 403,
  body: (
    <>
      <PageTitle title={words.title} />
      <p>
        <T of={words.lost} />
      </p>
      {hadFiles ? (
        <Inset>
          <p>
            <T of={words.files} />
          </p>
        </Inset>
      ) : null}
      <TypedTexts form={form} />
      <ButtonLink href={`/sign-in?return=${encodeURIComponent(back)}`} label={words.signIn} tone="primary" />
    </>
  ),
})
