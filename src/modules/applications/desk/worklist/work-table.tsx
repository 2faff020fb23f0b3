import { AtTime, OnDay, T, Table, Tag } from '../../../../design/index.ts'
import { dayAt, type Phrase } from '../../../../kernel/index.ts'
import { definitionVersion } from '../../../catalogue/index.ts'
import { calendarOf, type Mission } from '../../../missions/index.ts'
import { dueOf } from '../../due-of.ts'
import { howLate, latenessWords } from '../../how-late.ts'
import { nextStepsOf } from '../../next-steps.ts'
import { statusWords } from '../../status-words.ts'
import { waitingWords } from '../../waiting-words.ts'
import { fileAddress } from '../acts/act-addresses.ts'
import { statusTone } from '../status-tone.ts'
import type { WorkRow } from './find-work.ts'
import { nextActWords } from './next-act-words.ts'
import { isOpenState } from './work-states.ts'

const words = {
  number: { id: 'Nomor', en: 'Number' },
  name: { id: 'Pemohon', en: 'Applicant' },
  service: { id: 'Layanan', en: 'Service' },
  state: { id: 'Keadaan', en: 'State' },
  due: { id: 'Jatuh tempo', en: 'Due' },
  waiting: { id: 'Menunggu', en: 'Waits for' },
  next: { id: 'Berikutnya', en: 'Next' },
  since: { id: 'Sejak', en: 'Since' },
  noDate: { id: 'belum ada', en: 'none yet' },
} as const satisfies Record<string, Phrase>

export type NamedRow = WorkRow & { readonly name: string }

/** When it is due by today's calendar; null before it is complete and while a pause is open. */
export const dueToday = (
  row: Pick<WorkRow, 'workingDays' | 'countsFirstDay' | 'completeAt' | 'pauses'>,
  mission: string,
): string | null =>
  row.workingDays === null
    ? null
    : dueOf(
        {
          completeAt: row.completeAt?.toISOString() ?? null,
          // Instants, or days of the mission: as the facts say them.
          pauses: row.pauses,
        },
        { workingDays: row.workingDays, countsFirstDay: row.countsFirstDay ?? false },
        calendarOf(mission),
      )

const Due = ({ row, mission, now }: { row: WorkRow; mission: Mission; now: Date }) => {
  const due = row.status === 'complete' ? dueToday(row, mission.code) : null
  // Before it is complete the date is still to come; what has been decided has none any more.
  if (due === null) return isOpenState(row.status) && row.status !== 'granted' ? <T of={words.noDate} /> : '–'
  const late = howLate(due, now, calendarOf(mission.code))
  return (
    <>
      <OnDay day={dayAt(due, mission.timezone)} />
      <br />
      <Tag
        label={latenessWords(late)}
        tone={late.kind === 'overdue' ? 'negative' : late.kind === 'today' ? 'warning' : 'neutral'}
      />
    </>
  )
}

/** What staff do with it next; what is ready for a signature stands out. */
const Next = ({ row }: { row: WorkRow }) => {
  const steps = nextStepsOf(row)
  if (steps.length === 0) return '–'
  return steps.map(({ act, name }, index) => (
    <>
      {index > 0 ? ', ' : ''}
      {act === 'decide' ? <Tag label={nextActWords.decide} tone="positive" /> : <T of={name} />}
    </>
  ))
}

type Listed = {
  readonly caption: Phrase
  readonly rows: readonly NamedRow[]
  readonly mission: Mission
  readonly now: Date
  /** What the reader said the names are for; the files they open from here carry it on. */
  readonly purpose: string | null
}

/** Requests as an officer reads them, most pressing first; each number opens its file. */
export const WorkTable = ({ caption, rows, mission, now, purpose }: Listed) => {
  const query = purpose === null ? '' : `?purpose=${purpose}`
  const definitionFor = (row: WorkRow) => definitionVersion(row.service, row.definition)
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      columns={[
        {
          header: words.number,
          rowHeader: true,
          cell: row => (
            <a class="unbroken" href={`${fileAddress(row.id)}${query}`}>
              {row.number}
            </a>
          ),
        },
        { header: words.name, cell: row => <span dir="auto">{row.name}</span> },
        { header: words.service, cell: row => <T of={definitionFor(row)?.names ?? row.service} /> },
        {
          header: words.state,
          cell: row => <Tag label={statusWords[row.status]} tone={statusTone[row.status]} />,
        },
        { header: words.next, cell: row => <Next row={row} /> },
        { header: words.due, cell: row => <Due row={row} mission={mission} now={now} /> },
        {
          header: words.waiting,
          cell: row => {
            const definition = definitionFor(row)
            return row.waitingFor === null || definition === null ? (
              '–'
            ) : (
              <T of={waitingWords(row.waitingFor, definition)} />
            )
          },
        },
        { header: words.since, cell: row => <AtTime at={row.since.toISOString()} zone={mission.timezone} /> },
      ]}
    />
  )
}
