import {
  BackLink,
  Banner,
  Button,
  ButtonGroup,
  ButtonLink,
  Form,
  PageTitle,
  T,
} from '../../../../design/index.ts'
import { isRefusal, type Phrase } from '../../../../kernel/index.ts'
import { type Handler, seeOther, type Visit } from '../../../../web/index.ts'
import { missionForDisplay } from '../../../missions/index.ts'
import type { Reached } from '../../reach.ts'
import { type StepRefused, stepRefusals, takeStep } from '../../take-step.ts'
import { ownRequest } from '../own-file.ts'
import { withdrawOwn, withdrawStep } from '../withdraw-own.ts'

const words = {
  title: { id: 'Cabut permohonan ini?', en: 'Withdraw this request?' },
  ends: {
    id: 'Setelah dicabut, {mission} tidak memprosesnya lagi. Ini tidak dapat dibatalkan, tetapi Anda boleh mengajukan lagi kapan saja.',
    en: 'Once withdrawn, {mission} no longer works on it. This cannot be undone, but you may apply again at any time.',
  },
  kept: {
    id: 'Riwayat permohonan tetap tercatat. Uang yang sudah dibayar: tanyakan kepada petugas.',
    en: 'Its history stays on record. About money already paid: ask an officer.',
  },
  yes: { id: 'Ya, cabut', en: 'Yes, withdraw it' },
  no: { id: 'Tidak, kembali', en: 'No, go back' },
  back: { id: 'Kembali ke permohonan', en: 'Back to the request' },
  already: { id: 'Permohonan ini sudah dicabut.', en: 'This request is already withdrawn.' },
  decided: {
    id: 'Permohonan ini sudah diputuskan, jadi tidak dapat dicabut lagi.',
    en: 'This request has been decided, so it can no longer be withdrawn.',
  },
  stale: {
    id: 'Permohonan ini baru saja berubah. Lihat dulu keadaannya sekarang.',
    en: 'The request has just changed. First see how it stands now.',
  },
} as const satisfies Record<string, Phrase>

/** Why not, in words that fit what happened. */
const why = (refused: StepRefused | 'stale', { request }: Reached): Phrase => {
  if (refused === 'stale') return words.stale
  if (request.status === 'withdrawn') return words.already
  const isDecided = ['granted', 'rejected', 'handed-over'].includes(request.status)
  return isDecided ? words.decided : stepRefusals[refused]
}

const refusedPage = (visit: Visit, reached: Reached, refusal: Phrase) =>
  visit.page({
    title: words.title,
    status: 409,
    body: (
      <>
        <Banner tone="refusal" title={refusal} />
        <PageTitle title={reached.definition.names} caption={reached.request.number} />
        <p>
          <ButtonLink href={`/applications/${reached.id}`} label={words.back} />
        </p>
      </>
    ),
  })

/** Asks once more before it is final. */
export const showWithdrawal: Handler = async visit => {
  const reached = await ownRequest(visit, 'withdraw')
  const { id, request, definition } = reached
  const taken = takeStep(request, definition, withdrawStep(reached), 'withdraw')
  if (isRefusal(taken)) return refusedPage(visit, reached, why(taken.refused, reached))
  return visit.page({
    title: words.title,
    body: (
      <>
        <BackLink href={`/applications/${id}`} label={words.back} />
        <PageTitle title={words.title} caption={`${definition.names[visit.locale]} · ${request.number}`} />
        <p>
          <T of={words.ends} with={{ mission: missionForDisplay(request.mission).shortName }} />
        </p>
        <p>
          <T of={words.kept} />
        </p>
        <Form action={`/applications/${id}/withdrawal`}>
          <ButtonGroup>
            <Button label={words.yes} tone="warning" />
            <ButtonLink href={`/applications/${id}`} label={words.no} tone="secondary" />
          </ButtonGroup>
        </Form>
      </>
    ),
  })
}

export const submitWithdrawal: Handler = async visit => {
  const reached = await ownRequest(visit, 'withdraw')
  const outcome = await withdrawOwn(visit.app, reached)
  if (!isRefusal(outcome)) return seeOther(`/applications/${reached.id}?sent=withdrawal`)
  // Pressed twice: what she asked for has happened.
  if (reached.request.status === 'withdrawn') return seeOther(`/applications/${reached.id}?sent=withdrawal`)
  // The officer may have been quicker: say why by how it stands now.
  return refusedPage(visit, reached, why(outcome.refused, await ownRequest(visit, 'withdraw')))
}
