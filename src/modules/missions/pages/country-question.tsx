import { Button, ErrorSummary, Select, type SelectOption } from '../../../design/index.ts'
import type { Locale, Phrase } from '../../../kernel/index.ts'
import type { Page } from '../../../web/index.ts'
import { countryName } from '../place-name.ts'
import { countryCodes } from '../places.ts'
import type { MissionReference } from '../reference/mission-reference.ts'

const words = {
  question: { id: 'Di negara mana Anda tinggal?', en: 'Which country do you live in?' },
  hint: {
    id: 'Kantor yang melayani Anda ditentukan oleh tempat tinggal Anda.',
    en: 'Where you live decides which office serves you.',
  },
  many: { id: 'Banyak WNI tinggal di sini', en: 'Many Indonesians live here' },
  next: { id: 'Lanjut', en: 'Continue' },
}

/** A letter to look under, without its accents: Åland is found under A. */
const initial = (name: string): string => name.normalize('NFD').charAt(0).toUpperCase()

/** Where many citizens live comes first; all countries follow by name in the reader's language, letter by letter. */
export const countryOptions = (reference: MissionReference, locale: Locale): readonly SelectOption[] => {
  const option = (code: string, group: Phrase | string): SelectOption => ({
    value: code,
    label: countryName(reference, code),
    group,
  })
  const byName = countryCodes
    .map(code => ({ code, name: countryName(reference, code)[locale] }))
    .sort((a, b) => a.name.localeCompare(b.name, locale))
  return [
    ...reference.askedFirst.map(code => option(code, words.many)),
    ...byName.map(({ code, name }) => option(code, initial(name))),
  ]
}

type Asked = {
  readonly reference: MissionReference
  readonly locale: Locale
  readonly problem: Phrase | undefined
}

export const countryQuestion = ({ reference, locale, problem }: Asked): Page => ({
  title: words.question,
  status: problem ? 422 : 200,
  hasProblems: problem !== undefined,
  body: (
    <>
      <ErrorSummary problems={{ country: problem }} />
      <form method="get" action="/find-mission" class="form" novalidate>
        <Select
          name="country"
          label={words.question}
          hint={words.hint}
          asHeading
          options={countryOptions(reference, locale)}
          problem={problem}
        />
        <Button label={words.next} tone="primary" />
      </form>
    </>
  ),
})
