import { AtTime, SummaryList, type SummaryRow, T, useSay } from '../../../../design/index.ts'
import { type Phrase, showDay } from '../../../../kernel/index.ts'
import { unknownYearWords } from '../../../missions/index.ts'
import { bothDates } from '../../due-of.ts'
import { waitDay } from '../../wait-day.ts'
import type { OwnFile } from '../own-file.ts'
import { waitingForYou } from './waiting.ts'

const words = {
  heading: { id: 'Kapan', en: 'When' },
  decided: { id: 'Diputuskan pada', en: 'Decided on' },
  due: { id: 'Diputuskan paling lambat', en: 'Decided by' },
  told: { id: 'Tanggal yang pertama diberitahukan', en: 'Date first told' },
  moved: {
    id: 'Tanggalnya bergeser karena waktu menunggu atau hari libur yang diumumkan kemudian.',
    en: 'The date has moved because of a wait, or a holiday announced later.',
  },
  standsStill: {
    id: 'Diberitahukan lagi setelah waktu menunggu selesai.',
    en: 'Told again when the wait is over.',
  },
  notYet: {
    id: 'Tanggalnya diberitahukan setelah berkas Anda lengkap.',
    en: 'The date is told when your file is complete.',
  },
  hours: {
    id: 'Jam kerja perwakilan ini belum kami ketahui dengan pasti; tanggal ini dihitung dengan jam umum.',
    en: 'We do not know this mission’s hours for certain; this date is computed with general hours.',
  },
  unverified: {
    id: 'Lama layanan dan hari libur belum dicocokkan dengan naskah resmi, jadi tanggal ini dapat berubah.',
    en: 'The length of the service and the holidays were not yet compared with official texts, so this date may change.',
  },
  waits: { id: 'Menunggu {whom}', en: 'Waiting for {whom}' },
  open: { id: 'Sejak {from}', en: 'Since {from}' },
  closed: { id: '{from} sampai {to}', en: '{from} to {to}' },
} as const satisfies Record<string, Phrase>

const isDecision = (name: string): boolean => name === 'ApplicationGranted' || name === 'ApplicationRejected'

/** By when, or when; the date first told beside it; and each time in which the promise stood still. */
export const Dates = ({ file }: { file: OwnFile }) => {
  const say = useSay()
  const { request, definition, calendar, facts } = file
  const zone = calendar.timezone
  const dates = bothDates(request, calendar)
  const isUnchecked = request.status === 'submitted' || request.status === 'correction-asked'
  if (dates === null && !isUnchecked) return null

  const day = (at: string): string =>
    say({ id: showDay(waitDay(at, zone), 'id'), en: showDay(waitDay(at, zone), 'en') })
  const decided = facts.findLast(fact => isDecision(fact.name))
  const isOver = decided !== undefined || request.status === 'withdrawn'
  const due = dates?.today ? <AtTime at={dates.today} zone={zone} /> : <T of={words.standsStill} />
  const pauses: readonly SummaryRow[] = request.pauses.map(({ from, to, waitingFor }) => ({
    label: say(words.waits, { whom: say(waitingForYou(waitingFor, definition)) }),
    value:
      to === null
        ? say(words.open, { from: day(from) })
        : day(from) === day(to)
          ? day(from)
          : say(words.closed, { from: day(from), to: day(to) }),
  }))
  return (
    <>
      <h2>
        <T of={words.heading} />
      </h2>
      {dates === null ? (
        <p>
          <T of={words.notYet} />
        </p>
      ) : (
        <SummaryList
          compact
          rows={[
            ...(decided === undefined
              ? []
              : [{ label: words.decided, value: <AtTime at={decided.at} zone={zone} /> }]),
            ...(isOver ? [] : [{ label: words.due, value: due }]),
            { label: words.told, value: <AtTime at={dates.told} zone={zone} /> },
            ...pauses,
          ]}
        />
      )}
      {dates?.differ && !isOver ? (
        <p class="soft">
          <T of={words.moved} />
        </p>
      ) : null}
      {dates === null || isOver || calendar.hours.verified ? null : (
        <p class="soft">
          <T of={words.hours} />
        </p>
      )}
      {dates === null || isOver || definition.clock.verified ? null : (
        <p class="soft">
          <T of={words.unverified} />
        </p>
      )}
      {(isOver ? [] : (dates?.unknownYears ?? [])).map(year => (
        <p class="soft">
          <T of={unknownYearWords} with={{ year }} />
        </p>
      ))}
    </>
  )
}
