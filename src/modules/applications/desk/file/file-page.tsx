import {
  AtTime,
  BackLink,
  Banner,
  ButtonGroup,
  ButtonLink,
  OnDay,
  PageTitle,
  SummaryList,
  T,
  Tag,
  Timeline,
} from '../../../../design/index.ts'
import { dayAt, type Phrase } from '../../../../kernel/index.ts'
import type { Handler } from '../../../../web/index.ts'
import { findAccountById, roleWords } from '../../../access/index.ts'
import { pagesFor, showAnswer } from '../../../catalogue/index.ts'
import { findDocument } from '../../../documents/index.ts'
import { calendarOf, missionByCode } from '../../../missions/index.ts'
import { bothDates } from '../../due-of.ts'
import { howLate, latenessWords } from '../../how-late.ts'
import { itemName } from '../../item-name.ts'
import { uploadsOf } from '../../reach.ts'
import { readRecords } from '../../records.ts'
import { statusWords } from '../../status-words.ts'
import { timelineOf } from '../../timeline.ts'
import { waitingWords } from '../../waiting-words.ts'
import { actAddress, fileAddress } from '../acts/act-addresses.ts'
import { tasksNow } from '../acts/may-take.ts'
import { applicantName } from '../applicant-name.ts'
import { statusTone } from '../status-tone.ts'
import { look, openFile } from './open-file.ts'
import { purposePage } from './purpose-page.tsx'

const words = {
  back: { id: 'Meja kerja', en: 'Desk' },
  done: { id: 'Sudah dicatat', en: 'Recorded' },
  now: { id: 'Yang dapat dilakukan sekarang', en: 'What can be done now' },
  nothing: {
    id: 'Tidak ada yang dapat Anda lakukan pada tahap ini.',
    en: 'There is nothing for you to do at this stage.',
  },
  answers: { id: 'Jawaban', en: 'Answers' },
  documents: { id: 'Dokumen', en: 'Documents' },
  history: { id: 'Riwayat', en: 'History' },
  due: { id: 'Jatuh tempo', en: 'Due' },
  told: { id: 'Tanggal yang diberitahukan', en: 'Date told' },
  differs: {
    id: 'berbeda dari tanggal menurut kalender hari ini',
    en: 'differs from the date by today’s calendar',
  },
  waits: { id: 'Menunggu', en: 'Waits for' },
  office: { id: 'Kantor', en: 'Office' },
  sent: { id: 'Dikirim', en: 'Sent' },
  asked: { id: 'Perbaikan diminta', en: 'Correction asked for' },
  notScanned: { id: 'belum diperiksa dari virus', en: 'not scanned for viruses' },
  replaced: { id: 'sudah diganti', en: 'replaced since' },
  letter: { id: 'Surat yang diterbitkan', en: 'Issued document' },
  printing: { id: 'sedang dicetak', en: 'being printed' },
  download: { id: 'Unduh PDF', en: 'Download the PDF' },
  checked: { id: 'Sudah diperiksa pada permohonan sebelumnya', en: 'Checked with an earlier request' },
  reported: { id: 'Diambil dari permohonan sebelumnya', en: 'Taken from an earlier request' },
  system: { id: 'Sistem', en: 'System' },
  applicant: { id: 'Pemohon', en: 'Applicant' },
} as const satisfies Record<string, Phrase>

/** The whole file on one page: where it stands, what can be done, what was said and sent, what happened. */
export const showFile: Handler = async visit => {
  const { app, locale, query } = visit
  const { reached, purpose } = await openFile(visit)
  const { id, request, definition, facts } = reached
  if (purpose === null) return visit.page(purposePage(id, request.number, query.has('done')))
  await look(visit, reached, 'file', purpose)

  const mission = missionByCode(request.mission)
  const calendar = calendarOf(request.mission)
  const [records, uploads, letter] = [
    await readRecords(app.db, id),
    await uploadsOf(visit, reached),
    request.document === null ? null : await findDocument(app.db, request.document),
  ]
  const sent = records.find(request.case.answers, 'answers')
  const pages = sent === null ? [] : pagesFor(definition, sent)
  const dates = bothDates(request, calendar)
  // Two steps of one kind share a page, which takes the first of them that is possible.
  const tasks = [...Map.groupBy(tasksNow(visit, reached), step => step.act).values()].flatMap(same =>
    same.slice(0, 1),
  )
  const pause = request.pauses.find(each => each.to === null)
  const happenings = timelineOf(facts, definition, mission.timezone)
  const actors = new Map(
    await Promise.all(
      [...new Set(happenings.map(each => each.actor))].map(
        async actor =>
          [actor, actor === request.person ? null : await findAccountById(app.db, actor)] as const,
      ),
    ),
  )
  const byWhom = (actor: string): Phrase | string =>
    actor === request.person ? words.applicant : (actors.get(actor)?.name ?? words.system)
  const textOf = (record: string | null): string | null => {
    const reason = records.find(record, 'reason')
    return reason?.[locale] ?? reason?.id ?? reason?.en ?? records.find(record, 'notes')?.text ?? null
  }
  const title = applicantName(definition, sent) || request.number

  return visit.page({
    title: { id: `${request.number} – ${title}`, en: `${request.number} – ${title}` },
    wide: true,
    body: (
      <>
        <BackLink href={`/desk?mission=${request.mission}`} label={words.back} />
        {query.has('done') ? <Banner tone="success" title={words.done} /> : null}
        <PageTitle
          title={title}
          caption={`${request.number} · ${definition.names[locale]}`}
          aside={<Tag label={statusWords[request.status]} tone={statusTone[request.status]} />}
        />
        <SummaryList
          compact
          rows={[
            { label: words.office, value: mission.name[locale] },
            { label: words.sent, value: <AtTime at={request.submittedAt} zone={mission.timezone} /> },
            ...(dates?.today
              ? [
                  {
                    label: words.due,
                    value: (
                      <>
                        <OnDay day={dayAt(dates.today, mission.timezone)} /> –{' '}
                        <T of={latenessWords(howLate(dates.today, app.now(), calendar))} />
                      </>
                    ),
                  },
                ]
              : []),
            ...(dates
              ? [
                  {
                    label: words.told,
                    value: (
                      <>
                        <OnDay day={dayAt(dates.told, mission.timezone)} />
                        {dates.differ ? (
                          <>
                            {' '}
                            (<T of={words.differs} />)
                          </>
                        ) : null}
                      </>
                    ),
                  },
                ]
              : []),
            ...(pause
              ? [{ label: words.waits, value: <T of={waitingWords(pause.waitingFor, definition)} /> }]
              : []),
            ...(request.asked
              ? [
                  {
                    label: words.asked,
                    value: request.asked.items.map(item => itemName(definition, item)[locale]).join(', '),
                  },
                ]
              : []),
          ]}
        />
        <h2>
          <T of={words.now} />
        </h2>
        {tasks.length === 0 ? (
          <p>
            <T of={words.nothing} />
          </p>
        ) : (
          <ButtonGroup>
            {tasks.map((step, index) => (
              <ButtonLink
                href={actAddress(id, step.act)}
                label={step.name}
                tone={index === 0 && step.act !== 'ask-correction' ? 'primary' : 'secondary'}
              />
            ))}
          </ButtonGroup>
        )}
        {letter === null ? null : (
          <>
            <h2>
              <T of={words.letter} />
            </h2>
            <p>
              <T of={letter.name} /> · <span class="unbroken">{letter.number}</span> ·{' '}
              {letter.file === null ? (
                <T of={words.printing} />
              ) : (
                <a href={`${fileAddress(id)}/letter`}>
                  <T of={words.download} />
                </a>
              )}
            </p>
          </>
        )}
        <h2>
          <T of={words.answers} />
        </h2>
        <SummaryList
          rows={pages.flatMap(page =>
            page.fields.map(field => {
              const from = sent?.provenance[field.id]
              return {
                label: field.label ?? page.question,
                value: showAnswer(field, sent?.answers[field.id])[locale],
                source:
                  from === undefined ? undefined : from.verifiedAt === null ? words.reported : words.checked,
              }
            }),
          )}
        />
        <h2>
          <T of={words.documents} />
        </h2>
        <SummaryList
          rows={definition.requirements
            .filter(({ id: requirement }) => uploads.some(upload => upload.requirement === requirement))
            .map(requirement => ({
              label: requirement.name,
              value: (
                <ul class="plain">
                  {uploads
                    .filter(upload => upload.requirement === requirement.id)
                    .map(upload => (
                      <li>
                        <a href={`${fileAddress(id)}/documents/${upload.id}?purpose=${purpose}`}>
                          {upload.name || requirement.name[locale]}
                        </a>
                        {upload.details.notScanned ? (
                          <>
                            {' · '}
                            <T of={words.notScanned} />
                          </>
                        ) : null}
                        {upload.state === 'replaced' ? (
                          <>
                            {' · '}
                            <T of={words.replaced} />
                          </>
                        ) : null}
                      </li>
                    ))}
                </ul>
              ),
            }))}
        />
        <h2>
          <T of={words.history} />
        </h2>
        <Timeline
          entries={happenings.toReversed().map(each => {
            const text = textOf(each.record)
            const capacity = each.capacity
            return {
              at: each.at,
              zone: mission.timezone,
              title: each.title,
              by: byWhom(each.actor),
              body: (
                <>
                  {each.details.map(detail => (
                    <p>
                      <T of={detail} />
                    </p>
                  ))}
                  {capacity === null ? null : (
                    <p>
                      {capacity.delegatedBy === null ? '' : 'a.n. '}
                      <T
                        of={
                          Object.entries(roleWords).find(([role]) => role === capacity.role)?.[1] ??
                          capacity.role
                        }
                      />
                    </p>
                  )}
                  {text === null ? null : <p dir="auto">{text}</p>}
                </>
              ),
            }
          })}
        />
      </>
    ),
  })
}
