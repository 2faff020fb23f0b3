import { BackLink, Banner, ButtonGroup, ButtonLink, PageTitle, T, Tag } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import type { Handler, Visit } from '../../../../web/index.ts'
import { roleWords } from '../../../access/index.ts'
import type { Step } from '../../../catalogue/index.ts'
import { leadsOn, nextStepsOf } from '../../next-steps.ts'
import { mayDo } from '../../reach.ts'
import { statusWords } from '../../status-words.ts'
import { timelineOf } from '../../timeline.ts'
import { actAddress, newLetterAddress, takeBackAddress } from '../acts/act-addresses.ts'
import { signingRole } from '../acts/may-take.ts'
import { applicantName } from '../applicant-name.ts'
import { statusTone } from '../status-tone.ts'
import { FileAnswers } from './file-answers.tsx'
import { FileDocuments } from './file-documents.tsx'
import { FileHead } from './file-head.tsx'
import { FileHistory } from './file-history.tsx'
import { FileIssued, hasLetterEnded } from './file-issued.tsx'
import { FilePayments, paymentsOf } from './file-payments.tsx'
import { look, openFile } from './open-file.ts'
import { type OpenedFile, readFile } from './read-file.ts'

const words = {
  back: { id: 'Meja kerja', en: 'Desk' },
  done: { id: 'Sudah dicatat', en: 'Recorded' },
  now: { id: 'Yang dapat dilakukan sekarang', en: 'What can be done now' },
  nothing: {
    id: 'Tidak ada yang dapat Anda lakukan pada tahap ini.',
    en: 'There is nothing for you to do at this stage.',
  },
  others: { id: 'Berikutnya oleh orang lain', en: 'Next, by somebody else' },
  takeBack: { id: 'Tarik kembali permintaan perbaikan', en: 'Take the correction request back' },
  anew: { id: 'Terbitkan surat baru', en: 'Issue a new letter' },
  answers: { id: 'Jawaban', en: 'Answers' },
  documents: { id: 'Dokumen', en: 'Documents' },
  payments: { id: 'Pembayaran', en: 'Payments' },
  history: { id: 'Riwayat', en: 'History' },
  letter: { id: 'Surat yang diterbitkan', en: 'Issued document' },
} as const satisfies Record<string, Phrase>

const Heading = ({ of }: { of: Phrase }) => (
  <h2>
    <T of={of} />
  </h2>
)

type TasksProps = {
  id: string
  tasks: readonly Step[]
  mayTakeBack: boolean
  /** Whether the reader may issue another letter in the place of one that has ended. */
  mayIssue: boolean
}

/** What leads on stands out; sending back and rejecting early stand beside it. */
const Tasks = ({ id, tasks, mayTakeBack, mayIssue }: TasksProps) => {
  // Two steps of one kind share a page, which takes the first of them that is possible.
  const pages = [...Map.groupBy(tasks, step => step.act).values()].flatMap(same => same.slice(0, 1))
  const first = pages.find(leadsOn)
  if (pages.length === 0 && !mayTakeBack && !mayIssue) {
    return (
      <p>
        <T of={words.nothing} />
      </p>
    )
  }
  return (
    <ButtonGroup>
      {pages
        .toSorted((a, b) => Number(b === first) - Number(a === first))
        .map(step => (
          <ButtonLink
            href={actAddress(id, step.act)}
            label={step.name}
            tone={step === first ? 'primary' : 'secondary'}
          />
        ))}
      {mayTakeBack ? <ButtonLink href={takeBackAddress(id)} label={words.takeBack} tone="secondary" /> : null}
      {mayIssue ? <ButtonLink href={newLetterAddress(id)} label={words.anew} tone="secondary" /> : null}
    </ButtonGroup>
  )
}

/** What the request waits for that is not this viewer's to do, and whose task it is. */
const OthersTasks = ({ steps }: { steps: readonly Step[] }) =>
  steps.length === 0 ? null : (
    <p>
      <T of={words.others} />
      {': '}
      {steps.map((step, index) => (
        <>
          {index === 0 ? '' : ', '}
          <T of={step.name} />
          {' ('}
          {step.by.map((role, at) => (
            <>
              {at === 0 ? '' : ', '}
              <T of={roleWords[role]} />
            </>
          ))}
          )
        </>
      ))}
    </p>
  )

/** What the viewer has just recorded, by its name in the history, where nobody else has recorded anything since. */
const doneWords = ({ who }: Visit, { facts, definition, mission }: OpenedFile): Phrase => {
  const last = timelineOf(facts, definition, mission.timezone).find(
    ({ version }) => version === facts.at(-1)?.version,
  )
  if (who.party === 'nobody' || last?.actor !== who.id) return words.done
  const { id, en } = last.title
  return { id: `${words.done.id}: ${id}`, en: `${words.done.en}: ${en}` }
}

/** The whole file on one page: where it stands, what can be done, what was said and sent, what happened. */
export const showFile: Handler = async visit => {
  const { app, locale, query } = visit
  const opened = await openFile(visit, 'file')
  if (opened.purpose === null) return opened.ask
  const { reached, purpose, tasks } = opened
  const { id, request, definition } = reached
  await look(visit, reached, 'file', purpose)

  const file = await readFile(visit, reached, purpose)
  const mayCancel = mayDo(visit, reached, 'cancel-entry')
  const mayTakeBack = request.status === 'correction-asked' && mayDo(visit, reached, 'take-back-correction')
  const mayIssue =
    request.status === 'granted' &&
    hasLetterEnded(file) &&
    signingRole(visit.who, request.mission, definition) !== null &&
    mayDo(visit, reached, 'issue')
  const others = nextStepsOf({ ...request, steps: request.case.steps }).filter(
    step => !tasks.some(task => task.id === step.id),
  )
  const name = applicantName(definition, file.sent) || request.number
  return visit.page({
    title: { id: `${request.number} – ${name}`, en: `${request.number} – ${name}` },
    wide: true,
    body: (
      <>
        <BackLink href={`/desk?mission=${request.mission}`} label={words.back} />
        {query.has('done') ? <Banner tone="success" title={doneWords(visit, file)} /> : null}
        <PageTitle
          title={name}
          caption={`${request.number} · ${definition.names[locale]}`}
          aside={<Tag label={statusWords[request.status]} tone={statusTone[request.status]} />}
        />
        <FileHead file={file} now={app.now()} />
        <Heading of={words.now} />
        <Tasks id={id} tasks={tasks} mayTakeBack={mayTakeBack} mayIssue={mayIssue} />
        <OthersTasks steps={others} />
        {file.letters.length === 0 ? null : (
          <>
            <Heading of={words.letter} />
            <FileIssued file={file} />
          </>
        )}
        <Heading of={words.answers} />
        <FileAnswers file={file} />
        <Heading of={words.documents} />
        <FileDocuments file={file} />
        {paymentsOf(file).length === 0 ? null : (
          <>
            <Heading of={words.payments} />
            <FilePayments file={file} />
          </>
        )}
        <Heading of={words.history} />
        <FileHistory file={file} locale={locale} mayCancel={mayCancel} />
      </>
    ),
  })
}
