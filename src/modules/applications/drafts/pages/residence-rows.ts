import type { SummaryRow } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import type { Visit } from '../../../../web/index.ts'
import { pagesFor, showAnswer } from '../../../catalogue/index.ts'
import { missionReference, placeName } from '../../../missions/index.ts'
import { knownOf } from '../../../people/index.ts'
import { stopPath } from '../next-stop.ts'
import type { OwnDraft } from '../own-draft.ts'
import { isAboutResidence } from '../residence-answers.ts'
import { zoneOf } from '../situation-of.ts'
import { answerSource } from './answer-source.ts'

const words = {
  residence: { id: 'Tempat tinggal', en: 'Where you live' },
} as const satisfies Record<string, Phrase>

/** Where the country came from that stands in a draft's residence; nothing where she chose it herself. */
export const residenceSource = async (
  { app }: Pick<Visit, 'app'>,
  { draft: { person, residence, mission } }: OwnDraft,
): Promise<Phrase | undefined> => {
  const known = (await knownOf(app.db, person)).get('person.residence')
  return known !== undefined && known.value === residence?.country
    ? answerSource(known, zoneOf(mission))
    : undefined
}

/**
 * What the step about her residence has answered, on the page where she checks it all: in the words of the form where
 * it asks for it, and goes into the letter; else as the place that decides her office.
 */
export const residenceRows = async (visit: Visit, own: OwnDraft): Promise<readonly SummaryRow[]> => {
  const { draft, definition, situation } = own
  if (draft.residence === null || draft.corrects) return []
  const source = await residenceSource(visit, own)
  const change = { href: stopPath(draft.id, { kind: 'residence' }) }
  const asked = pagesFor(definition, situation).filter(isAboutResidence)
  if (asked.length === 0) {
    const value = placeName(missionReference(), draft.residence)[visit.locale]
    return [{ label: words.residence, value, source, change }]
  }
  return asked.flatMap(page =>
    page.fields
      .filter(({ id, optional }) => !optional || situation.answers[id] != null)
      .map(field => ({
        label: page.fields.length === 1 ? page.question : (field.label ?? page.question),
        value: showAnswer(field, situation.answers[field.id])[visit.locale],
        source,
        change,
      })),
  )
}
