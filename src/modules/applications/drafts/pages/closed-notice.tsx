import { Banner, T } from '../../../../design/index.ts'
import { dayAt, fill, type Phrase } from '../../../../kernel/index.ts'
import { closureOf } from '../../../catalogue/index.ts'
import { missionForDisplay } from '../../../missions/index.ts'
import type { OwnDraft } from '../own-draft.ts'

const words = {
  title: {
    id: '{mission} tidak memberikan layanan ini sekarang',
    en: '{mission} does not give this service now',
  },
  kept: {
    id: 'Jawaban dan foto Anda tetap tersimpan. Kirim setelah layanan ini dibuka lagi.',
    en: 'Your answers and photos stay kept. Send them when the service is open again.',
  },
} as const satisfies Record<string, Phrase>

/** Said while she writes, not only when she sends: her office does not give this service now, and why. */
export const ClosedNotice = ({ own: { draft, definition }, now }: { own: OwnDraft; now: Date }) => {
  if (draft.mission === null || draft.corrects) return null
  const { shortName, timezone } = missionForDisplay(draft.mission)
  const closed = closureOf(definition.code, draft.mission, dayAt(now, timezone))
  if (closed === null) return null
  return (
    <Banner tone="warning" title={fill(words.title, { mission: shortName })}>
      <p>
        <T of={closed.reason} />
      </p>
      <p>
        <T of={words.kept} />
      </p>
    </Banner>
  )
}
