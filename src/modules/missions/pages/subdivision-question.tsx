import { BackLink, Button, ErrorSummary, Select, type SelectOption } from '../../../design/index.ts'
import type { Locale, Phrase } from '../../../kernel/index.ts'
import type { Page } from '../../../web/index.ts'
import { fillPhrases, joinPhrases } from '../fill-phrases.ts'
import { countryName } from '../place-name.ts'
import type { MissionReference } from '../reference/mission-reference.ts'
import { servedSubdivisions } from '../served-subdivisions.ts'
import { unlisted } from './read-question.ts'

const words = {
  question: { id: 'Di {division} mana Anda tinggal?', en: 'Which {division} do you live in?' },
  country: { id: 'Negara: {country}.', en: 'Country: {country}.' },
  region: { id: 'daerah', en: 'region' },
  why: {
    id: 'Negara ini dilayani lebih dari satu kantor.',
    en: 'More than one office serves this country.',
  },
  notListed: {
    id: 'Saya tidak tahu, atau tempat saya tidak ada di daftar',
    en: 'I do not know, or my place is not listed',
  },
  other: { id: 'Lainnya', en: 'Other' },
  another: { id: 'Pilih negara lain', en: 'Choose another country' },
  next: { id: 'Lanjut', en: 'Continue' },
}

/** The regions an office serves, and the state's territories that have no code among them, by name; last, a way out. */
export const subdivisionOptions = (
  reference: MissionReference,
  country: string,
  locale: Locale,
): readonly SelectOption[] => {
  const regions = servedSubdivisions(reference, country).map(({ code, name }) => ({
    value: code,
    label: name,
  }))
  const territories = [...reference.states]
    .filter(([territory, state]) => state === country && !reference.twins.has(territory))
    .map(([territory]) => ({ value: territory, label: countryName(reference, territory) }))
  const byName = [...regions, ...territories].sort((a, b) =>
    a.label[locale].localeCompare(b.label[locale], locale),
  )
  return [...byName, { value: unlisted, label: words.notListed, group: words.other }]
}

type Asked = {
  readonly reference: MissionReference
  readonly locale: Locale
  readonly country: string
  readonly problem: Phrase | undefined
}

export const subdivisionQuestion = ({ reference, locale, country, problem }: Asked): Page => {
  const division = reference.divisions.get(country)
  const question = fillPhrases(words.question, { division: division?.name ?? words.region })
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
          <Select
            name="subdivision"
            label={question}
            hint={hint}
            asHeading
            options={subdivisionOptions(reference, country, locale)}
            problem={problem}
          />
          <Button label={words.next} tone="primary" />
        </form>
      </>
    ),
  }
}
