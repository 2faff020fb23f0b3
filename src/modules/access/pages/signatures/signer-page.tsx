import {
  BackLink,
  Banner,
  Button,
  DateField,
  ErrorSummary,
  Form,
  Inset,
  PageTitle,
  T,
  TextField,
} from '../../../../design/index.ts'
import { dayAt, isId, type Phrase } from '../../../../kernel/index.ts'
import { type Handler, notAllowed, notFound, seeOther, type Visit } from '../../../../web/index.ts'
import type { Mission } from '../../../missions/index.ts'
import { zoneOf } from '../../roles/zone-of.ts'
import { signedIn } from '../../signed-in.ts'
import { listEntries } from '../../signers/list-entries.ts'
import { listSigners, type Signer } from '../../signers/list-signers.ts'
import { recordSignerDetails } from '../../signers/record-signer-details.ts'
import { setSignerDetailsRefusals } from '../../signers/set-signer-details.ts'
import { EntryList } from './entry-list.tsx'
import { detailWords, PrintedAs } from './printed-as.tsx'
import { mayKeepSigner, reachMission, signaturesAddress, signerAddress } from './reach-signatures.ts'
import { type DetailProblems, longest, readDetailForm } from './read-detail-form.ts'

const words = {
  back: { id: 'Tanda tangan', en: 'Signatures' },
  done: { id: 'Sudah dicatat', en: 'Recorded' },
  now: { id: 'Yang tercetak hari ini', en: 'Printed today' },
  none: {
    id: 'Belum ada yang dicatat. Di surat tercetak nama perannya saja, tanpa NIP.',
    en: 'Nothing is recorded yet. Letters carry the name of the role alone, and no staff number.',
  },
  askOthers: {
    id: 'Bila ada yang keliru, minta kepala perwakilan atau administrator perwakilan mencatatnya.',
    en: 'If something is wrong, ask the head of mission or the mission administrator to record it.',
  },
  change: { id: 'Catat yang baru', en: 'Record anew' },
  changeText: {
    id: 'Berlaku untuk surat yang ditandatangani sejak hari pertama. Surat yang sudah terbit tidak berubah.',
    en: 'Counts for letters signed from the first day on. Letters that were issued stay as they are.',
  },
  positionHint: { id: 'Misalnya: Konsul Jenderal', en: 'For example: Konsul Jenderal' },
  nipHint: {
    id: '18 angka menurut aturan BKN (belum dicocokkan dengan naskah resmi). Kosongkan untuk pegawai setempat tanpa NIP.',
    en: '18 digits by the rule of BKN (not compared with the official text). Leave empty for local staff without one.',
  },
  from: { id: 'Hari pertama', en: 'First day' },
  to: { id: 'Hari terakhir', en: 'Last day' },
  toHint: {
    id: 'Isi hanya bila sementara, misalnya pelaksana tugas. Sesudahnya yang sebelumnya berlaku lagi.',
    en: 'Only where it is temporary, as for an acting head. Afterwards the one before counts again.',
  },
  save: { id: 'Catat', en: 'Record' },
  history: { id: 'Yang pernah dicatat', en: 'Recorded so far' },
} as const satisfies Record<string, Phrase>

const labels = { ...detailWords, from: words.from, to: words.to }

type News = { readonly problems?: DetailProblems; readonly refusal?: Phrase; readonly status?: number }

/** One signer of a mission, as far as this person sees them; else not found. */
const reachSigner = async (visit: Visit): Promise<{ mission: Mission; signer: Signer }> => {
  const mission = reachMission(visit)
  const { account = '' } = visit.params
  if (!isId(account)) return notFound()
  const signer = (await listSigners(visit, mission.code)).find(each => each.account === account)
  return signer === undefined ? notFound() : { mission, signer }
}

type FieldsProps = { readonly signer: Signer; readonly today: string }

const Fields = ({ signer: { details }, today }: FieldsProps) => (
  <>
    <TextField
      name="position"
      label={detailWords.position}
      hint={words.positionHint}
      value={details?.position ?? null}
      maxlength={longest.position}
    />
    <TextField
      name="positionEn"
      label={detailWords.positionEn}
      value={details?.positionEn ?? null}
      maxlength={longest.position}
      optional
    />
    <TextField
      name="nip"
      label={detailWords.nip}
      hint={words.nipHint}
      value={details?.nip ?? null}
      inputmode="numeric"
      width={24}
      maxlength={longest.nip}
      optional
    />
    <DateField name="from" label={words.from} value={today} />
    <DateField name="to" label={words.to} hint={words.toHint} optional />
  </>
)

const signerPage = async (
  visit: Visit,
  { mission, signer }: { mission: Mission; signer: Signer },
  { problems, refusal, status }: News = {},
): Promise<Response> => {
  const { code } = mission
  const { account, name, details } = signer
  const entries = await listEntries(visit.app, code, account)
  const mayKeep = mayKeepSigner(visit, code, account)
  return visit.page({
    title: { id: name, en: name },
    wide: true,
    ...(status === undefined ? {} : { status, hasProblems: true }),
    body: (
      <>
        <BackLink href={signaturesAddress(code)} label={words.back} />
        <ErrorSummary problems={problems} labels={labels} />
        {refusal === undefined ? null : <Banner tone="refusal" title={refusal} />}
        {visit.query.has('done') ? <Banner tone="success" title={words.done} /> : null}
        <PageTitle title={name} caption={mission.shortName} />
        <h2>
          <T of={words.now} />
        </h2>
        {details === null ? (
          <Inset>
            <p>
              <T of={words.none} />
            </p>
          </Inset>
        ) : (
          <PrintedAs details={details} />
        )}
        {mayKeep ? (
          <>
            <h2>
              <T of={words.change} />
            </h2>
            <p>
              <T of={words.changeText} />
            </p>
            <Form
              action={signerAddress(code, account)}
              problems={problems}
              answers={status === undefined ? undefined : visit.form}
              guard
            >
              <Fields signer={signer} today={dayAt(visit.app.now(), zoneOf(code))} />
              <Button label={words.save} />
            </Form>
          </>
        ) : (
          <p>
            <T of={words.askOthers} />
          </p>
        )}
        {entries.length === 0 ? null : (
          <>
            <h2>
              <T of={words.history} />
            </h2>
            <EntryList caption={words.history} mission={code} entries={entries} />
          </>
        )}
      </>
    ),
  })
}

export const showSigner: Handler = async visit => signerPage(visit, await reachSigner(visit))

/** Position and staff number are recorded anew for a signer, from a day on. */
export const recordSigner: Handler = async visit => {
  const reached = await reachSigner(visit)
  const { code } = reached.mission
  const { account } = reached.signer
  if (!mayKeepSigner(visit, code, account)) return notAllowed()
  const read = readDetailForm(visit.form, visit.app.letters)
  if ('problems' in read) return signerPage(visit, reached, { problems: read.problems, status: 422 })
  const refused = await recordSignerDetails(visit.app, signedIn(visit.who).id, {
    ...{ mission: code, account, isSignerHere: true },
    ...read.value,
  })
  if (refused === null) return seeOther(`${signerAddress(code, account)}?done=recorded`)
  return signerPage(visit, reached, { refusal: setSignerDetailsRefusals[refused.refused], status: 409 })
}
