import { OnDay, SummaryList, type SummaryRow, T, useSay } from '../../../../design/index.ts'
import { type Day, type Phrase, showDay } from '../../../../kernel/index.ts'
import { standingFacts } from '../../standing-facts.ts'
import { receiverWords } from '../../timeline.ts'
import type { OwnFile } from '../own-file.ts'
import { WrittenReason } from './written-reason.tsx'

const onDay = (phrase: Phrase, day: Day): Phrase => ({
  id: phrase.id.replace('{day}', showDay(day, 'id')),
  en: phrase.en.replace('{day}', showDay(day, 'en')),
})

const words = {
  heading: { id: 'Penyerahan', en: 'Handing over' },
  day: { id: 'Tanggal', en: 'Date' },
  to: { id: 'Diterima oleh', en: 'Received by' },
  number: { id: 'Nomor paspor baru', en: 'New passport number' },
  oldBook: { id: 'Paspor lama', en: 'Old passport' },
  seen: { id: 'Sudah dilihat petugas', en: 'Seen by the officer' },
  cancelled: {
    id: 'Petugas membatalkan catatan penyerahan tanggal {day}. Hasilnya tercatat belum diserahkan.',
    en: 'An officer cancelled the record of a hand-over on {day}. The result counts as not handed over.',
  },
  unseen: { id: 'Tidak dibawa', en: 'Not brought' },
} as const satisfies Record<string, Phrase>

/** Where one was recorded by mistake and none stands: that it does not count, and why. */
const NotHandedOver = ({ facts, records }: Pick<OwnFile, 'facts' | 'records'>) => {
  const over = facts.findLast(fact => fact.name === 'HandedOver')
  const end = facts.findLast(({ name, body }) => name === 'EntryCancelled' && body.entry === over?.version)
  if (over === undefined || end?.name !== 'EntryCancelled') return null
  const { day } = over.body
  return (
    <>
      <h2>
        <T of={words.heading} />
      </h2>
      <p>
        <T of={onDay(words.cancelled, day)} />
      </p>
      <WrittenReason reason={records.find(end.body.reason, 'reason')} />
    </>
  )
}

/** To whom, when, and what was given out, as far as its record is still kept. */
export const HandedOver = ({ file: { facts, records } }: { file: OwnFile }) => {
  const say = useSay()
  const given = standingFacts(facts).findLast(fact => fact.name === 'HandedOver')
  if (given === undefined) return <NotHandedOver facts={facts} records={records} />
  const { day, to, oldBookSeen, record } = given.body
  const kept = records.find(record, 'hand-over')
  const who = say(receiverWords[to])
  const number: readonly SummaryRow[] = kept?.passportNumber
    ? [
        { label: words.number, value: kept.passportNumber },
        { label: words.oldBook, value: say(oldBookSeen ? words.seen : words.unseen) },
      ]
    : []
  return (
    <>
      <h2>
        <T of={words.heading} />
      </h2>
      <SummaryList
        compact
        rows={[
          { label: words.day, value: <OnDay day={day} /> },
          { label: words.to, value: kept?.receiver ? `${kept.receiver} (${who})` : who },
          ...number,
        ]}
      />
    </>
  )
}
