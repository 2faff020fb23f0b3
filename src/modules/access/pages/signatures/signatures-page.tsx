import {
  Banner,
  ButtonLink,
  Details,
  EmptyState,
  Inset,
  OnDay,
  PageTitle,
  T,
} from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import type { Handler, Visit } from '../../../../web/index.ts'
import type { Mission } from '../../../missions/index.ts'
import { signedIn } from '../../signed-in.ts'
import { listSigners } from '../../signers/list-signers.ts'
import { type Loan, listLoans } from '../../signing/list-loans.ts'
import { LoanList } from './loan-list.tsx'
import { loansAddress, mayLend, reachMission } from './reach-signatures.ts'
import { SignerList } from './signer-list.tsx'

const words = {
  title: { id: 'Tanda tangan', en: 'Signatures' },
  lent: { id: 'Wewenang tanda tangan diberikan.', en: 'The signature is lent.' },
  ended: { id: 'Wewenang tanda tangan diakhiri.', en: 'The delegation is ended.' },
  hold: {
    id: 'Anda menandatangani a.n. {name} sampai',
    en: 'You sign on behalf of {name} until',
  },
  signers: { id: 'Penanda tangan', en: 'Signers' },
  signersText: {
    id: 'Jabatan dan NIP tercetak di bawah surat yang ditandatangani orang itu.',
    en: 'Position and staff number are printed under the letters that the person signs.',
  },
  noSigners: { id: 'Belum ada petugas atau kepala perwakilan', en: 'No officer or head of mission yet' },
  loans: { id: 'Wewenang yang diberikan', en: 'Signatures lent' },
  loansText: {
    id: 'Surat yang ditandatangani dengan wewenang ini memuat "a.n.".',
    en: 'Letters signed in this way say "a.n." (on behalf of).',
  },
  now: { id: 'Berlaku dan akan datang', en: 'In force and coming' },
  none: { id: 'Tidak ada wewenang yang berlaku atau akan datang', en: 'Nothing is lent now or later' },
  past: { id: 'Yang sudah lewat atau diakhiri ({count})', en: 'Over or ended ({count})' },
  lend: { id: 'Beri wewenang tanda tangan', en: 'Lend the signature' },
} as const satisfies Record<string, Phrase>

const isOpen = ({ standing }: Loan): boolean =>
  standing === 'running' || standing === 'idle' || standing === 'coming'

const fillCount = ({ id, en }: Phrase, count: number): Phrase => ({
  id: id.replace('{count}', String(count)),
  en: en.replace('{count}', String(count)),
})

/** Who signs at a mission, with what under the name, and to whom the signature is lent for which days. */
export const signaturesPage = async (
  visit: Visit,
  mission: Mission,
  { refusal }: { readonly refusal?: Phrase } = {},
): Promise<Response> => {
  const { code } = mission
  const me = signedIn(visit.who).id
  const signers = await listSigners(visit, code)
  const loans = await listLoans(visit, code)
  const open = loans.filter(isOpen)
  const over = loans.filter(loan => !isOpen(loan))
  const own = open.find(({ delegate, standing }) => delegate === me && standing === 'running')
  const lendable = signers.some(({ account, role }) => role === 'officer' && mayLend(visit, code, account))
  const done = visit.query.get('done')
  return visit.page({
    title: words.title,
    wide: true,
    ...(refusal === undefined ? {} : { status: 409, hasProblems: true }),
    body: (
      <>
        {refusal === undefined ? null : <Banner tone="refusal" title={refusal} />}
        {done === 'lent' || done === 'ended' ? <Banner tone="success" title={words[done]} /> : null}
        <PageTitle title={words.title} caption={mission.name} />
        {own === undefined ? null : (
          <Inset>
            <p>
              <T of={words.hold} with={{ name: own.headName }} /> <OnDay day={own.to} />.
            </p>
          </Inset>
        )}
        <h2>
          <T of={words.signers} />
        </h2>
        <p>
          <T of={words.signersText} />
        </p>
        {signers.length === 0 ? (
          <EmptyState title={words.noSigners} />
        ) : (
          <SignerList mission={code} signers={signers} />
        )}
        <h2>
          <T of={words.loans} />
        </h2>
        <p>
          <T of={words.loansText} />
        </p>
        {lendable ? (
          <p>
            <ButtonLink href={loansAddress(code)} label={words.lend} />
          </p>
        ) : null}
        {open.length === 0 ? (
          <EmptyState title={words.none} />
        ) : (
          <LoanList
            caption={words.now}
            mission={code}
            loans={open}
            mayEnd={({ delegate }) => mayLend(visit, code, delegate)}
          />
        )}
        {over.length === 0 ? null : (
          <Details summary={fillCount(words.past, over.length)}>
            <LoanList caption={words.past} mission={code} loans={over} mayEnd={() => false} />
          </Details>
        )}
      </>
    ),
  })
}

export const showSignatures: Handler = visit => signaturesPage(visit, reachMission(visit))
