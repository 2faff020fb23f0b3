import { OnDay, type SummaryRow, T } from '../../../design/index.ts'
import { fill, type Phrase, type Words } from '../../../kernel/index.ts'
import type { Definition } from '../language/definition.ts'
import type { Figure } from '../language/sourced.ts'
import { sourcePhrase } from '../source-phrase.ts'

const units: Words<Figure['unit']> = {
  years: { id: '{value} tahun', en: '{value} years' },
  months: { id: '{value} bulan', en: '{value} months' },
  days: { id: '{value} hari', en: '{value} days' },
  'working-days': { id: '{value} hari kerja', en: '{value} working days' },
  count: { id: '{value}', en: '{value}' },
}

const since: Phrase = { id: 'Berlaku sejak', en: 'In force since' }

const sourceOf = (definition: Definition, figure: Figure): Phrase => {
  const source = sourcePhrase(definition, figure)
  if (figure.note === undefined) return source
  return { id: `${figure.note.id} ${source.id}`, en: `${figure.note.en} ${source.en}` }
}

/** Every figure that a rule of the service uses: what it means, since when, who says so. */
export const figureRows = (definition: Definition): SummaryRow[] =>
  definition.figures.map(figure => ({
    label: figure.meaning,
    value: (
      <>
        <T of={fill(units[figure.unit], { value: figure.value })} />
        {figure.validFrom === null ? null : (
          <>
            . <T of={since} /> <OnDay day={figure.validFrom} />
          </>
        )}
      </>
    ),
    source: sourceOf(definition, figure),
  }))
