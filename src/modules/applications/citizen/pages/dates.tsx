import { AtTime, SummaryList, type SummaryRow, T, useSay } from '../../../../design/index.ts'
import { dayAt, type Phrase, showDay } from '../../../../kernel/index.ts'
import { unknownYearWords } from '../../../missions/index.ts'
import { bothDates } from '../../due-of.ts'
import type { OwnFile } from '../own-file.ts'
import { waitingForYou } from './waiting.ts'

const words = {
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
  waits: { id: 'Menunggu {whom}', en: 'Waiting for {whom}' },
  open: { id: 'Sejak {from}', en: 'Since {from}' },
  closed: { id: '{from} sampai {to}', en: '{from} to {to}' },
} as const satisfies Record<string, Phrase>

/** By when, the date first told beside today's, and each time in which the promise stood still. */
export const Dates = ({ file }: { file: OwnFile }) => {
  const say = useSay()
  const { request, definition, calendar } = file
  const zone = calendar.timezone
  const dates = bothDates(request, calendar)
  if (dates === null || request.promised === null) {
    return request.status === 'submitted' || request.status === 'correction-asked' ? (
      <p>
        <T of={words.notYet} />
      </p>
    ) : null
  }
  const day = (at: string): string =>
    say({ id: showDay(dayAt(at, zone), 'id'), en: showDay(dayAt(at, zone), 'en') })
  const pauses: readonly SummaryRow[] = request.pauses.map(({ from, to, waitingFor }) => ({
    label: say(words.waits, { whom: say(waitingForYou(waitingFor, definition)) }),
    value:
      to === null
        ? say(words.open, { from: day(from) })
        : say(words.closed, { from: day(from), to: day(to) }),
  }))
  return (
    <>
      <SummaryList
        compact
        rows={[
          {
            label: words.due,
            value:
              dates.today === null ? <T of={words.standsStill} /> : <AtTime at={dates.today} zone={zone} />,
          },
          { label: words.told, value: <AtTime at={dates.told} zone={zone} /> },
          ...pauses,
        ]}
      />
      {dates.differ ? (
        <p class="soft">
          <T of={words.moved} />
        </p>
      ) : null}
      {request.promised.unknownYears.map(year => (
        <p class="soft">
          <T of={unknownYearWords} with={{ year }} />
        </p>
      ))}
    </>
  )
}
