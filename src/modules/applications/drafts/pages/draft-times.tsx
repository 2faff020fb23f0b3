import { AtTime, T } from '../../../../design/index.ts'
import { madeAt, type Phrase, showInstant } from '../../../../kernel/index.ts'
import { missionForDisplay } from '../../../missions/index.ts'
import type { Draft, KeptDraft } from '../draft.ts'

const words = {
  begun: { id: 'Dimulai', en: 'Begun' },
  changed: { id: 'Terakhir diubah', en: 'Last changed' },
} as const satisfies Record<string, Phrase>

/** The clock of the office that it is to go to; Jakarta's where she has not said where she lives. */
const zoneOf = ({ mission }: Draft): string =>
  mission === null ? 'Asia/Jakarta' : missionForDisplay(mission).timezone

/** When an unsent request was begun and last changed: two of one service are told apart by it. */
export const DraftTimes = ({ draft }: { draft: KeptDraft }) => (
  <p class="soft">
    <T of={words.begun} /> <AtTime at={madeAt(draft.id)} zone={zoneOf(draft)} />
    {draft.revision === 0 ? null : (
      <>
        <br />
        <T of={words.changed} /> <AtTime at={draft.changedAt} zone={zoneOf(draft)} />
      </>
    )}
  </p>
)

/** The same for those who listen to a list of buttons. */
export const aboutDraft = (draft: Draft, service: Phrase): Phrase => {
  const begun = madeAt(draft.id).toISOString()
  const inWords = (locale: keyof Phrase) =>
    `${service[locale]} (${words.begun[locale].toLowerCase()} ${showInstant(begun, zoneOf(draft), locale)})`
  return { id: inWords('id'), en: inWords('en') }
}
