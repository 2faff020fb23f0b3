import { Progress, T, useSay } from '../../../../design/index.ts'
import type { Phrase, Words } from '../../../../kernel/index.ts'
import { missionForDisplay } from '../../../missions/index.ts'
import { type Place, placeOf, type Section, type Stop } from '../next-stop.ts'
import type { OwnDraft } from '../own-draft.ts'

const names: Words<Section> = {
  residence: { id: 'Tempat tinggal', en: 'Where you live' },
  question: { id: 'Pertanyaan', en: 'Questions' },
  document: { id: 'Dokumen', en: 'Documents' },
  check: { id: 'Periksa dan kirim', en: 'Check and send' },
}

const words = {
  part: { id: 'Bagian {part} dari {parts}: {name}', en: 'Part {part} of {parts}: {name}' },
  inside: {
    id: 'Bagian {part} dari {parts}: {name}, {at} dari sekitar {of}',
    en: 'Part {part} of {parts}: {name}, {at} of about {of}',
  },
  office: { id: 'Kantor yang melayani Anda: {mission}', en: 'The office that serves you: {mission}' },
} as const satisfies Record<string, Phrase>

/** Parts passed, and how far she is in this one by what is known now. */
const done = ({ part, at, of }: Place): number => part - 1 + at / (of + 1)

/**
 * Where she is in the form. The parts are the same from the first page to the last; how many questions and documents
 * there are depends on what she answers, so that number is said to be about right.
 */
export const DraftProgress = ({ own, stop }: { own: OwnDraft; stop: Stop }) => {
  const say = useSay()
  const place = placeOf(own, stop)
  const { part, parts, at, of } = place
  const values = { part, parts, at, of, name: say(names[place.section]) }
  const { corrects, mission } = own.draft
  return (
    <>
      <Progress step={done(place)} of={parts} text={say(of > 1 ? words.inside : words.part, values)} />
      {corrects || mission === null || stop.kind === 'residence' ? null : (
        <p class="soft">
          <T of={words.office} with={{ mission: missionForDisplay(mission).shortName }} />
        </p>
      )}
    </>
  )
}
