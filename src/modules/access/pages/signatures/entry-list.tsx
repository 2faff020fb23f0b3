import { AtTime, OnDay, T, Table } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { zoneOf } from '../../roles/zone-of.ts'
import type { ShownEntry } from '../../signers/list-entries.ts'
import { detailWords } from './printed-as.tsx'

const words = {
  from: { id: 'Hari pertama', en: 'First day' },
  to: { id: 'Hari terakhir', en: 'Last day' },
  open: { id: 'Sampai ada yang baru', en: 'Until a newer one' },
  erased: { id: 'Sudah dihapus', en: 'Erased' },
  none: { id: 'Tidak ada', en: 'None' },
  recorded: { id: 'Dicatat', en: 'Recorded' },
} as const satisfies Record<string, Phrase>

type EntryListProps = {
  readonly caption: Phrase
  readonly mission: string
  readonly entries: readonly ShownEntry[]
}

/** What was recorded of one signer, latest first: of those that cover a day, the one highest up counts. */
export const EntryList = ({ caption, mission, entries }: EntryListProps) => (
  <Table
    caption={caption}
    captionHidden
    rows={entries}
    columns={[
      { header: words.from, rowHeader: true, cell: ({ from }) => <OnDay day={from} /> },
      { header: words.to, cell: ({ to }) => (to === null ? <T of={words.open} /> : <OnDay day={to} />) },
      {
        header: detailWords.position,
        cell: ({ details }) => details?.position ?? <T of={words.erased} />,
      },
      {
        header: detailWords.nip,
        cell: ({ details }) => (details === null ? null : (details.nip ?? <T of={words.none} />)),
      },
      {
        header: words.recorded,
        cell: ({ recordedAt, recordedBy }) => (
          <>
            <AtTime at={recordedAt} zone={zoneOf(mission)} />
            {recordedBy === null ? null : `, ${recordedBy}`}
          </>
        ),
      },
    ]}
  />
)
