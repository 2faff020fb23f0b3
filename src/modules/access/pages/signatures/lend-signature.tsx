import {
  BackLink,
  Banner,
  Button,
  DateField,
  ErrorSummary,
  Form,
  PageTitle,
  type Problems,
  Select,
  T,
} from '../../../../design/index.ts'
import { act } from '../../../../journal/index.ts'
import { dayAt, isRefusal, newId, type Phrase } from '../../../../kernel/index.ts'
import {
  dayIn,
  fieldProblems,
  type Handler,
  notAllowed,
  seeOther,
  type Visit,
} from '../../../../web/index.ts'
import type { Mission } from '../../../missions/index.ts'
import { zoneOf } from '../../roles/zone-of.ts'
import { signedIn } from '../../signed-in.ts'
import { listSigners, type Signer } from '../../signers/list-signers.ts'
import { delegateSigning, delegateSigningRefusals } from '../../signing/delegate-signing.ts'
import { signing, signingStream } from '../../signing/signing.ts'
import { loansAddress, mayLend, reachMission, signaturesAddress } from './reach-signatures.ts'

const words = {
  back: { id: 'Tanda tangan', en: 'Signatures' },
  title: { id: 'Beri wewenang tanda tangan', en: 'Lend the signature' },
  text: {
    id: 'Selama hari-hari ini petugas yang dipilih boleh memutus permohonan dan menerbitkan surat atas nama Anda. Anda tetap dapat menandatangani sendiri, dan dapat mengakhirinya kapan saja. Wewenang ini tidak dapat diteruskan.',
    en: 'On these days the officer may decide on requests and issue letters on your behalf. You can still sign yourself and end it at any time. It cannot be passed on.',
  },
  to: { id: 'Kepada siapa?', en: 'To whom?' },
  first: { id: 'Hari pertama', en: 'First day' },
  last: { id: 'Hari terakhir', en: 'Last day' },
  lastHint: {
    id: 'Hari ini masih termasuk. Paling lama satu tahun.',
    en: 'This day is included. One year at most.',
  },
  days: { id: 'Hari menurut waktu di {city}.', en: 'Days by the time in {city}.' },
  save: { id: 'Beri wewenang', en: 'Lend it' },
} as const satisfies Record<string, Phrase>

const labels = { delegate: words.to, from: words.first, to: words.last }

type News = { readonly problems?: Problems; readonly refusal?: Phrase; readonly status?: number }

/** The officers to whom this person may lend this mission's signature. */
const borrowersFor = async (visit: Visit, { code }: Mission): Promise<readonly Signer[]> =>
  (await listSigners(visit, code)).filter(
    ({ account, role }) => role === 'officer' && mayLend(visit, code, account),
  )

const todayAt = (visit: Visit, { code }: Mission): string => dayAt(visit.app.now(), zoneOf(code))

const lendPage = async (visit: Visit, mission: Mission, news: News = {}): Promise<Response> => {
  const borrowers = await borrowersFor(visit, mission)
  if (borrowers.length === 0) return notAllowed()
  const { problems, refusal, status } = news
  return visit.page({
    title: words.title,
    ...(status === undefined ? {} : { status, hasProblems: true }),
    body: (
      <>
        <BackLink href={signaturesAddress(mission.code)} label={words.back} />
        <ErrorSummary problems={problems} labels={labels} />
        {refusal === undefined ? null : <Banner tone="refusal" title={refusal} />}
        <PageTitle title={words.title} caption={mission.name} />
        <p>
          <T of={words.text} />
        </p>
        <Form
          action={loansAddress(mission.code)}
          problems={problems}
          answers={status === undefined ? undefined : visit.form}
          guard
        >
          <Select
            name="delegate"
            label={words.to}
            options={borrowers.map(({ account, name }) => ({ value: account, label: name }))}
          />
          <DateField
            name="from"
            label={words.first}
            value={todayAt(visit, mission)}
            hint={{
              id: words.days.id.replace('{city}', mission.city),
              en: words.days.en.replace('{city}', mission.city),
            }}
          />
          <DateField name="to" label={words.last} hint={words.lastHint} />
          <Button label={words.save} />
        </Form>
      </>
    ),
  })
}

export const showLending: Handler = visit => lendPage(visit, reachMission(visit))

/** The head lends the signature; the verb says what may not be. */
export const lendSignature: Handler = async visit => {
  const mission = reachMission(visit)
  const { app, form, who } = visit
  const borrowers = await borrowersFor(visit, mission)
  if (borrowers.length === 0) return notAllowed()
  const delegate = form.text('delegate')
  const [from, to] = [dayIn(form, 'from'), dayIn(form, 'to')]
  const isKnown = borrowers.some(({ account }) => account === delegate)
  const first = 'day' in from ? from.day : null
  const last = 'day' in to ? to.day : null
  if (!isKnown || first === null || last === null) {
    const wrong = (read: typeof from) => ('problem' in read ? read.problem : fieldProblems.empty)
    const problems = {
      ...(isKnown ? {} : { delegate: fieldProblems.choose }),
      ...(first === null ? { from: wrong(from) } : {}),
      ...(last === null ? { to: wrong(to) } : {}),
    }
    return lendPage(visit, mission, { problems, status: 422 })
  }
  const { id: head } = signedIn(who)
  const loan = { id: newId(app.now()), head, delegate, from: first, to: last }
  const outcome = await act(app.journal, signingStream(mission.code), signing, head, lent =>
    delegateSigning(lent, loan, { today: todayAt(visit, mission), isOfficerHere: isKnown }),
  )
  if (!isRefusal(outcome)) return seeOther(`${signaturesAddress(mission.code)}?done=lent`)
  // No version seen was named, so the refusal is the verb's own.
  const refusal = delegateSigningRefusals[outcome.refused as keyof typeof delegateSigningRefusals]
  return lendPage(visit, mission, { refusal, status: 409 })
}
