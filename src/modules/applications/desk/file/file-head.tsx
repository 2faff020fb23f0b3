import { AtTime, OnDay, SummaryList, type SummaryRow, T, Tag } from '../../../../design/index.ts'
import { dayAt, fill, type Phrase } from '../../../../kernel/index.ts'
import { definitionVersion } from '../../../catalogue/index.ts'
import { unknownYearWords } from '../../../missions/index.ts'
import { bothDates } from '../../due-of.ts'
import { howLate, latenessWords } from '../../how-late.ts'
import { itemName } from '../../item-name.ts'
import { statusWords } from '../../status-words.ts'
import { waitDay } from '../../wait-day.ts'
import { waitingWords } from '../../waiting-words.ts'
import { fileAddress } from '../acts/act-addresses.ts'
import { languageWords, readsIn, readsInLabel } from '../reads-in.tsx'
import { statusTone } from '../status-tone.ts'
import type { OpenedFile } from './read-file.ts'

const words = {
  due: { id: 'Jatuh tempo', en: 'Due' },
  told: { id: 'Tanggal yang diberitahukan', en: 'Date told' },
  differs: {
    id: 'berbeda dari tanggal menurut kalender hari ini',
    en: 'differs from the date by today’s calendar',
  },
  waits: { id: 'Menunggu', en: 'Waits for' },
  since: { id: 'sejak', en: 'since' },
  office: { id: 'Kantor', en: 'Office' },
  sent: { id: 'Dikirim', en: 'Sent' },
  asked: { id: 'Perbaikan diminta', en: 'Correction asked for' },
  variant: { id: 'Jenis permohonan', en: 'Kind of case' },
  others: { id: 'Permohonan lain dari orang ini', en: 'Other open requests of this person' },
  passport: { id: 'Nomor paspor', en: 'Passport number' },
  samePassport: {
    id: 'Nomor yang sama ada juga pada permohonan lain dari orang lain di perwakilan ini: {count}.',
    en: 'Other requests, of other people at this mission, name the same number: {count}.',
  },
} as const satisfies Record<string, Phrase>

const joined = (phrases: readonly Phrase[]) =>
  phrases.map((phrase, index) => (
    <>
      {index > 0 ? ', ' : ''}
      <T of={phrase} />
    </>
  ))

/** Years of which not all holidays are known, in one line; nothing where all are. */
const unknownYears = (years: readonly number[]): Phrase | undefined =>
  years.length === 0 ? undefined : fill(unknownYearWords, { year: years.join(', ') })

const dateRows = ({ request, calendar, mission }: OpenedFile, now: Date): readonly SummaryRow[] => {
  const dates = bothDates(request, calendar)
  if (dates === null) return []
  const isRunning = request.status === 'complete'
  const told = {
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
  }
  if (dates.today === null) return [told]
  const due = {
    label: words.due,
    value: (
      <>
        <OnDay day={dayAt(dates.today, mission.timezone)} />
        {isRunning ? (
          <>
            {' – '}
            <T of={latenessWords(howLate(dates.today, now, calendar))} />
          </>
        ) : null}
      </>
    ),
    source: unknownYears(dates.unknownYears),
  }
  return [due, told]
}

/** Where the request stands, in a few lines. */
export const FileHead = ({ file, now }: { file: OpenedFile; now: Date }) => {
  const { request, definition, mission, others } = file
  const pause = request.pauses.find(each => each.to === null)
  const variants = definition.variants.flatMap(
    ({ id, values }) => values.find(value => value.id === request.case.variant[id])?.name ?? [],
  )
  const rows: SummaryRow[] = [
    { label: words.office, value: <T of={mission.name} /> },
    { label: words.sent, value: <AtTime at={request.submittedAt} zone={mission.timezone} /> },
    ...dateRows(file, now),
  ]
  const language = readsIn(file.sent)
  if (language !== null) rows.push({ label: readsInLabel, value: <T of={languageWords[language]} /> })
  if (file.samePassport > 0) {
    const value = <T of={fill(words.samePassport, { count: file.samePassport })} />
    rows.push({ label: words.passport, value })
  }
  if (variants.length > 0) rows.push({ label: words.variant, value: joined(variants) })
  if (pause !== undefined) {
    rows.push({
      label: words.waits,
      value: (
        <>
          <T of={waitingWords(pause.waitingFor, definition)} />, <T of={words.since} />{' '}
          <OnDay day={waitDay(pause.from, mission.timezone)} />
        </>
      ),
    })
  }
  if (request.asked !== null) {
    rows.push({
      label: words.asked,
      value: joined(request.asked.items.map(item => itemName(definition, item))),
    })
  }
  if (others.length > 0) {
    rows.push({
      label: words.others,
      value: (
        <ul class="plain">
          {others.map(other => (
            <li>
              <a class="unbroken" href={fileAddress(other.id)}>
                {other.number}
              </a>
              {' – '}
              <T of={definitionVersion(other.service, other.definition)?.names ?? other.service} />{' '}
              <Tag label={statusWords[other.status]} tone={statusTone[other.status]} />
            </li>
          ))}
        </ul>
      ),
    })
  }
  return <SummaryList compact rows={rows} />
}
