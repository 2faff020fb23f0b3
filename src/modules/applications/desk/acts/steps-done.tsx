import { SummaryList, T } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { agencyAnswerWords } from '../../timeline.ts'
import { fileAddress } from './act-addresses.ts'
import type { Standing } from './desk-act.ts'

const words = {
  heading: { id: 'Yang sudah dan belum dilakukan', en: 'What has been done and what has not' },
  done: { id: 'Sudah', en: 'Done' },
  open: { id: 'Belum', en: 'Not yet' },
  documents: { id: 'Dokumen pemohon', en: 'Documents of the applicant' },
  answer: { id: 'Jawaban instansi lain', en: 'Answer of the other agency' },
  file: { id: 'Buka berkas lengkap', en: 'Open the whole file' },
} as const satisfies Record<string, Phrase>

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
          ...checks.map(({ id, name }) => ({
            label: name,
            value: <T of={request.done.includes(id) ? words.done : words.open} />,
          })),
          { label: words.documents, value: String(request.case.documents.length) },
          ...(request.agencyAnswer === null
            ? []
            : [{ label: words.answer, value: <T of={agencyAnswerWords[request.agencyAnswer]} /> }]),
        ]}
      />
      <p>
        <a href={fileAddress(at.id)}>
          <T of={words.file} />
        </a>
      </p>
    </>
  )
}
