import { Banner, T } from '../../../../design/index.ts'
import { dayAt, fill, type Phrase } from '../../../../kernel/index.ts'
import { closureOf } from '../../../catalogue/index.ts'
import { missionForDisplay } from '../../../missions/index.ts'
import type { Draft } from '../draft.ts'

const words = {
  title: {
    id: '{mission} tidak memberikan layanan ini sekarang',
    en: '{mission} does not give this service now',
  },
  kept: {
    id: 'Anda boleh mengisinya sekarang: jawaban dan foto tetap tersimpan. Kirim setelah layanan ini dibuka lagi.',
    en: 'You may fill it in now: answers and photos are kept. Send them when the service is open again.',
  },
} as const satisfies Record<string, Phrase>

type Asked = Pick<Draft, 'service' | 'mission' | 'corrects'>

/** Why her office does not give this service now; null where it does. A correction goes to an office that took the request. */
export const closedNow = ({ service, mission, corrects }: Asked, now: Date) =>
  mission === null || corrects
    ? null
    : closureOf(service, mission, dayAt(now, missionForDisplay(mission).timezone))

/** Said before she begins and while she writes, not only when she sends. */
export const ClosedNotice = ({ asked, now }: { asked: Asked; now: Date }) => {
  const closed = closedNow(asked, now)
  if (closed === null) return null
  const { shortName } = missionForDisplay(closed.mission)
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
