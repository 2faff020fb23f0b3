import { Details, OnDay, SummaryList, type SummaryRow, T } from '../../../design/index.ts'
import { fill, type Phrase, type Words } from '../../../kernel/index.ts'
import type { Definition } from '../language/definition.ts'
import type { StandardComponent } from '../language/standard.ts'
import { deliveryWords, managementWords } from '../standard-words.ts'
import { ComponentText } from './component-text.tsx'
import { figureRows } from './figure-rows.tsx'

const words = {
  title: { id: 'Standar pelayanan lengkap', en: 'The full service standard' },
  decree: { id: 'Ditetapkan dengan keputusan {number},', en: 'Fixed by decree {number},' },
  noDecree: {
    id: 'Standar ini belum ditetapkan dengan keputusan.',
    en: 'This standard has not been fixed by a decree yet.',
  },
  delivery: { id: 'Penyampaian layanan', en: 'What you meet' },
  management: { id: 'Pengelolaan layanan', en: 'How the mission keeps its promise' },
  unverified: { id: 'Belum dicocokkan dengan naskah resmi.', en: 'Not yet compared with an official text.' },
  figures: { id: 'Angka yang dipakai aturan layanan ini', en: 'Figures that the rules of this service use' },
  inForce: { id: 'Berlaku sejak', en: 'In force since' },
  basis: { id: 'Dasar hukum dan sumber', en: 'Legal basis and sources' },
  readAt: { id: 'Dibaca di:', en: 'Read at:' },
} as const satisfies Record<string, Phrase>

const rowsOf = <Id extends string>(
  definition: Definition,
  components: Readonly<Record<Id, StandardComponent>>,
  names: Words<Id>,
): SummaryRow[] =>
  (Object.keys(names) as Id[]).map(id => ({
    label: names[id],
    value: <ComponentText definition={definition} of={components[id]} />,
    ...(components[id].verified ? {} : { source: words.unverified }),
  }))

/** The fourteen components and everything they rest on, for whoever wants to hold the mission to it. */
export const StandardDetails = ({ definition }: { definition: Definition }) => {
  const { standard, legalBasis } = definition
  return (
    <Details summary={words.title}>
      <p>
        {standard.decree === null ? (
          <T of={words.noDecree} />
        ) : (
          <>
            <T of={fill(words.decree, { number: standard.decree.number })} />{' '}
            <OnDay day={standard.decree.day} />
          </>
        )}
      </p>
      <h3>
        <T of={words.delivery} />
      </h3>
      <SummaryList rows={rowsOf(definition, standard.delivery, deliveryWords)} />
      <h3>
        <T of={words.management} />
      </h3>
      <SummaryList rows={rowsOf(definition, standard.management, managementWords)} />
      {definition.figures.length === 0 ? null : (
        <>
          <h3>
            <T of={words.figures} />
          </h3>
          <SummaryList rows={figureRows(definition)} />
        </>
      )}
      <h3>
        <T of={words.basis} />
      </h3>
      <ul>
        {legalBasis.map(({ title, readAt, note, inForceFrom, verified }) => (
          <li>
            <T of={title} />.{' '}
            {inForceFrom === null ? null : (
              <>
                <T of={words.inForce} /> <OnDay day={inForceFrom} />.{' '}
              </>
            )}
            <T of={words.readAt} /> <T of={readAt} />.{' '}
            {note === undefined ? null : (
              <>
                <T of={note} />{' '}
              </>
            )}
            {verified ? null : <T of={words.unverified} />}
          </li>
        ))}
      </ul>
    </Details>
  )
}
