import { OnDay, SummaryList, type SummaryRow, T, useSay } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { receiverWords } from '../../timeline.ts'
import type { OwnFile } from '../own-file.ts'

const words = {
  heading: { id: 'Penyerahan', en: 'Handing over' },
  day: { id: 'Tanggal', en: 'Date' },
  to: { id: 'Diterima oleh', en: 'Received by' },
  number: { id: 'Nomor paspor baru', en: 'New passport number' },
  oldBook: { id: 'Paspor lama', en: 'Old passport' },
  seen: { id: 'Sudah dilihat petugas', en: 'Seen by the officer' },
  unseen: { id: 'Tidak dibawa', en: 'Not brought' },
} as const satisfies Record<string, Phrase>

/** To whom, when, and what was given out, as far as its record is still kept. */
export const HandedOver = ({ file: { facts, records } }: { file: OwnFile }) => {
  const say = useSay()
  const given = facts.findLast(fact => fact.name === 'HandedOver')
  if (given === undefined) return null
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
