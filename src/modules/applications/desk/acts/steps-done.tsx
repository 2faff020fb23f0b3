import { SummaryList, T } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import type { Step } from '../../../catalogue/index.ts'
import { agencyName } from '../../item-name.ts'
import { agencyAnswerWords } from '../../timeline.ts'
import { fileOfStep } from './act-addresses.ts'
import type { Standing } from './desk-act.ts'

const words = {
  heading: { id: 'Yang sudah dan belum dilakukan', en: 'What has been done and what has not' },
  done: { id: 'Sudah', en: 'Done' },
  open: { id: 'Belum', en: 'Not yet' },
  documents: { id: 'Dokumen pemohon', en: 'Documents of the applicant' },
  count: { id: '{count} dikirim', en: '{count} sent' },
  answer: { id: 'Jawaban instansi lain', en: 'Answer of the other agency' },
  file: { id: 'Buka berkas lengkap', en: 'Open the whole file' },
} as const satisfies Record<string, Phrase>

/** What was checked, as a state: the names of steps are commands to whoever takes them. */
const states: { readonly [act in Step['act']]?: Phrase } = {
  'declare-complete': { id: 'Berkas lengkap', en: 'File complete' },
  attendance: { id: 'Pemohon hadir', en: 'Applicant came in person' },
  biometrics: { id: 'Foto dan sidik jari', en: 'Photo and fingerprints' },
  interview: { id: 'Wawancara', en: 'Interview' },
  payment: { id: 'Pembayaran', en: 'Payment' },
  'send-out': { id: 'Pengiriman ke {agency}', en: 'Sending to {agency}' },
  'answer-in': { id: 'Jawaban {agency}', en: 'Answer of {agency}' },
}

const otherAgency: Phrase = { id: 'instansi lain', en: 'the other agency' }

const checkWords = (act: Step['act'], agency: Phrase | null): Phrase => {
  const state = states[act] ?? { id: act, en: act }
  const named = agency ?? otherAgency
  return {
    id: state.id.replace('{agency}', named.id),
    en: state.en.replace('{agency}', named.en),
  }
}

/** What a signer should have seen done before deciding; steps that send back or end are no checks. */
export const StepsDone = ({ at }: { at: Standing }) => {
  const { request, definition } = at
  const checks = definition.steps.table.filter(
    step =>
      request.case.steps.includes(step.id) &&
      !step.automatic &&
      !['ask-correction', 'correct', 'withdraw', 'decide', 'hand-over'].includes(step.act),
  )
  return (
    <>
      <h2>
        <T of={words.heading} />
      </h2>
      <SummaryList
        compact
        rows={[
          ...checks.map(({ id, act, waitsFor }) => ({
            label: checkWords(act, waitsFor === undefined ? null : agencyName(definition, waitsFor)),
            value: <T of={request.done.includes(id) ? words.done : words.open} />,
          })),
          {
            label: words.documents,
            value: <T of={words.count} with={{ count: request.case.documents.length }} />,
          },
          ...(request.agencyAnswer === null
            ? []
            : [{ label: words.answer, value: <T of={agencyAnswerWords[request.agencyAnswer]} /> }]),
        ]}
      />
      <p>
        <a href={fileOfStep(at)}>
          <T of={words.file} />
        </a>
      </p>
    </>
  )
}
