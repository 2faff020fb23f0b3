import { Inset, T } from '../../../../design/index.ts'
import { fill, newId, type Phrase } from '../../../../kernel/index.ts'
import { notAllowed, type Route } from '../../../../web/index.ts'
import { type NumberRefused, numberRefusals } from '../../../documents/index.ts'
import { type IssueRefused, issueAnew, issueRefusals } from '../../issue-anew.ts'
import { mayDo } from '../../reach.ts'
import { fileAddress, newLetterAddress } from './act-addresses.ts'
import { onDesk } from './act-routes.ts'
import { deedRoutes } from './deed-routes.ts'
import type { Deed, OnDesk } from './desk-act.ts'
import { issueDocument, undrawableSigns } from './issue-document.ts'
import { deciderAt, SignsAs } from './signs-as.tsx'
import { UnderLetter } from './under-letter.tsx'
import { WhoApplies } from './who-applies.tsx'

const words = {
  title: { id: 'Terbitkan surat baru', en: 'Issue a new letter' },
  button: { id: 'Tanda tangani dan terbitkan', en: 'Sign and issue' },
  instead: {
    id: '{letter} nomor {number} sudah tidak berlaku dan tetap tercatat begitu di register. Surat baru mendapat nomor dan kode QR sendiri, dengan isi menurut permohonan ini dan tanggal hari ini.',
    en: '{letter} number {number} is no longer valid and stays so in the register. The new letter gets a number and a QR code of its own, says what this request says, and bears today’s date.',
  },
  sameContent: {
    id: 'Isinya sama dengan permohonan ini. Bila jawaban pemohon sendiri keliru, surat baru akan keliru juga: mintalah pemohon mengirim permohonan baru. Tautannya ada di halamannya.',
    en: 'Its content is the same as the request. If an answer of the applicant is itself wrong, the new letter will be wrong too: ask the applicant to send a new request. Her page has the link.',
  },
  // Nothing can be corrected in a request that was granted.
  undrawable: {
    id: 'Surat memuat tanda yang tidak dapat dicetak: {signs}. Bila tanda itu ada dalam jawaban pemohon, mintalah permohonan baru dengan tulisan seperti di paspor. Nomor surat belum terpakai.',
    en: 'The letter contains signs that cannot be printed: {signs}. If they are in the applicant’s answers, ask for a new request, written as in the passport. No number was taken.',
  },
} as const satisfies Record<string, Phrase>

const hasEnded = ({ letter }: OnDesk): boolean =>
  letter !== null && (letter.voidedAt !== null || letter.revokedAt !== null)

const isErased = ({ records, request }: OnDesk): boolean =>
  records.find(request.case.answers, 'answers') === null

const Instead = ({ at: { letter } }: { at: OnDesk }) => {
  if (letter === null) return null
  const { number, name } = letter
  const said: Phrase = {
    id: fill(words.instead, { number, letter: name.id }).id,
    en: fill(words.instead, { number, letter: name.en }).en,
  }
  return (
    <p>
      <T of={said} />
    </p>
  )
}

/** Another letter in the place of one that was cancelled or revoked, issued as a grant issues it. */
const issueNewLetter: Deed<{ readonly document: string }, IssueRefused | NumberRefused, OnDesk> = {
  title: words.title,
  button: words.button,
  lead: at => (
    <>
      <Instead at={at} />
      <Inset>
        <T of={words.sameContent} />
      </Inset>
      <SignsAs at={at} />
      <UnderLetter at={at} />
    </>
  ),
  fields: (at, form) => {
    const signs = form === undefined || at.signing === null ? [] : undrawableSigns(at, at.signing.signatory)
    return (
      <>
        <WhoApplies at={at} />
        {signs.length === 0 ? null : (
          <Inset>
            <T of={words.undrawable} with={{ signs: signs.join(' ') }} />
          </Inset>
        )}
      </>
    )
  },
  read: (_form, at) => ({ value: { document: newId(at.visit.app.now()) } }),
  decide: (request, at, { document }) =>
    issueAnew(request, at.definition, deciderAt(at), {
      document,
      hasEnded: hasEnded(at),
      isErased: isErased(at),
    }),
  alongside: async (entry, at, { document }) =>
    at.signing === null ? undefined : issueDocument(entry, at, at.signing.signatory, document),
  refusals: { ...issueRefusals, ...numberRefusals },
}

export const newLetterRoutes: readonly Route[] = deedRoutes(issueNewLetter, {
  path: newLetterAddress(':id'),
  name: 'issue-anew',
  find: async visit => {
    const found = await onDesk(visit, { signing: true, letter: true })
    return found.signing !== null && mayDo(visit, found, 'issue') ? found : notAllowed()
  },
  address: ({ id }) => newLetterAddress(id),
  back: ({ id }) => fileAddress(id),
  purpose: () => 'issue-document',
  whyNot: at => {
    const { request } = at
    if (request.status !== 'granted') return issueRefusals['not-granted']
    if (at.letter === null) return issueRefusals['nothing-issued']
    if (!hasEnded(at)) return issueRefusals['letter-stands']
    return isErased(at) ? issueRefusals['answers-erased'] : null
  },
})
