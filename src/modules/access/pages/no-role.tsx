import { ButtonLink, CopyBlock, Details, PageTitle, SummaryList, T } from '../../../design/index.ts'
import type { Page } from '../../../web/index.ts'
import type { Account } from '../accounts/account.ts'

const words = {
  title: { id: 'Anda belum memiliki peran', en: 'You have no role yet' },
  known: {
    id: 'Kami sudah mengenal Anda, {name}, tetapi hari ini tidak ada peran yang berlaku untuk Anda.',
    en: 'We know who you are, {name}, but no role is yours today.',
  },
  tell: {
    id: 'Berikan kode ini kepada administrator yang menugaskan Anda. Kode ini bukan rahasia.',
    en: 'Give this code to the administrator who appoints you. It is no secret.',
  },
  code: { id: 'Kode Anda', en: 'Your code' },
  operator: {
    id: 'Bila peran diberikan oleh pengelola lewat baris perintah',
    en: 'Where the role is given by an operator at the command line',
  },
  issuer: { id: 'Penerbit (issuer)', en: 'Issuer' },
  subject: { id: 'Subjek (subject)', en: 'Subject' },
  afterwards: {
    id: 'Sesudah peran diberikan, masuk sekali lagi.',
    en: 'Once the role has been given, sign in again.',
  },
  again: { id: 'Masuk sekali lagi', en: 'Sign in once more' },
}

/** An officer whom nobody has appointed, or whose days are over: what to tell the administrator. */
export const noRolePage = (account: Account): Page => ({
  title: words.title,
  status: 403,
  body: (
    <>
      <PageTitle title={words.title} />
      <p>
        <T of={words.known} with={{ name: account.name || account.subject }} />
      </p>
      <p>
        <T of={words.tell} />
      </p>
      <CopyBlock label={words.code} value={account.code} group={4} />
      <Details summary={words.operator}>
        <SummaryList
          rows={[
            { label: words.issuer, value: account.issuer },
            { label: words.subject, value: account.subject },
          ]}
        />
      </Details>
      <p>
        <T of={words.afterwards} />
      </p>
      <p>
        <ButtonLink href="/sign-in/officer" label={words.again} tone="secondary" />
      </p>
    </>
  ),
})
