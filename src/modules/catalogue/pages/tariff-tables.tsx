import { Amount, OnDay, Source, T, Table } from '../../../design/index.ts'
import type { Day, Phrase } from '../../../kernel/index.ts'
import type { Definition } from '../language/definition.ts'
import { sourcePhrase } from '../source-phrase.ts'

const words = {
  title: { id: 'Biaya', en: 'Fee' },
  parts: {
    id: 'Yang Anda bayar adalah jumlah satu baris dari setiap tabel.',
    en: 'What you pay is the sum of one line from each table.',
  },
  line: { id: 'Untuk', en: 'For' },
  amount: { id: 'Jumlah', en: 'Amount' },
  since: { id: 'Berlaku sejak', en: 'In force since' },
} as const satisfies Record<string, Phrase>

type Line = Definition['tariff']['parts'][number]['lines'][number]

const isCurrent =
  (on: Day) =>
  ({ validTo }: Line): boolean =>
    validTo === undefined || on <= validTo

/** What the service costs: the tariff lines of today and of the future, with the law they stand in. */
export const TariffTables = ({ definition, on }: { definition: Definition; on: Day }) => {
  const { parts, localAmount } = definition.tariff
  const shown = parts.map(part => ({ ...part, lines: part.lines.filter(isCurrent(on)) }))
  const sources = shown
    .flatMap(part => part.lines)
    .filter(
      (line, at, all) =>
        all.findIndex(other => other.source === line.source && other.verified === line.verified) === at,
    )
  return (
    <>
      <h2 id="fee">
        <T of={words.title} />
      </h2>
      {parts.length > 1 ? (
        <p>
          <T of={words.parts} />
        </p>
      ) : null}
      {shown.map(part => (
        <Table
          caption={part.name}
          columns={[
            { header: words.line, cell: (line: Line) => <T of={line.name} />, rowHeader: true },
            { header: words.amount, cell: (line: Line) => <Amount of={line.amount} />, numeric: true },
            { header: words.since, cell: (line: Line) => <OnDay day={line.validFrom} /> },
          ]}
          rows={part.lines}
        />
      ))}
      <p>
        <T of={localAmount} />
      </p>
      {sources.map(line => (
        <Source of={sourcePhrase(definition, line)} />
      ))}
    </>
  )
}
