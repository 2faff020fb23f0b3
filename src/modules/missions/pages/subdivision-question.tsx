import { BackLink, Button, ErrorSummary } from '../../../design/index.ts'
import type { Phrase } from '../../../kernel/index.ts'
import type { Page } from '../../../web/index.ts'
import { fillPhrases, joinPhrases } from '../fill-phrases.ts'
import { countryName } from '../place-name.ts'
import type { MissionReference } from '../reference/mission-reference.ts'
import { RegionSelect } from './region-select.tsx'

const words = {
  question: { id: 'Di {division} mana Anda tinggal?', en: 'Which {division} do you live in?' },
  country: { id: 'Negara: {country}.', en: 'Country: {country}.' },
  region: { id: 'daerah', en: 'region' },
  why: {
    id: 'Negara ini dilayani lebih dari satu kantor.',
    en: 'More than one office serves this country.',
  },
  another: { id: 'Pilih negara lain', en: 'Choose another country' },
  next: { id: 'Lanjut', en: 'Continue' },
}

/** A part of a country, in that country's own word for it. */
export const divisionName = ({ divisions }: MissionReference, country: string): Phrase =>
  divisions.get(country)?.name ?? words.region

type Asked = {
  readonly reference: MissionReference
  readonly country: string
  readonly problem: Phrase | undefined
}

export const subdivisionQuestion = ({ reference, country, problem }: Asked): Page => {
  const division = reference.divisions.get(country)
  const question = fillPhrases(words.question, { division: divisionName(reference, country) })
  const hint = joinPhrases([
    fillPhrases(words.country, { country: countryName(reference, country) }),
    words.why,
    ...(division?.hint ? [division.hint] : []),
  ])
  return {
    title: question,
    status: problem ? 422 : 200,
    hasProblems: problem !== undefined,
    body: (
      <>
        <BackLink href="/find-mission" label={words.another} />
        <ErrorSummary problems={{ subdivision: problem }} />
        <form method="get" action="/find-mission" class="form" novalidate>
          <input type="hidden" name="country" value={country} />
          <RegionSelect country={country} label={question} hint={hint} asHeading problem={problem} />
          <Button label={words.next} tone="primary" />
        </form>
      </>
    ),
  }
}
