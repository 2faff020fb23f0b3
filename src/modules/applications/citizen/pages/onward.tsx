import { ButtonLink, T, useSay } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import type { Definition } from '../../../catalogue/index.ts'

const words = {
  onward: { id: 'Lanjutkan: {service}', en: 'Go on: {service}' },
  noNeedToWait: {
    id: 'Anda tidak perlu menunggu hasilnya. Sekarang Anda dapat melanjutkan dengan layanan yang Anda cari.',
    en: 'You need not wait for the outcome. You can now go on with the service you came for.',
  },
} as const satisfies Record<string, Phrase>

/** What had to be sent first is sent: on to what she came for. */
export const Onward = ({ next }: { next: Definition }) => {
  const say = useSay()
  return (
    <>
      <p>
        <T of={words.noNeedToWait} />
      </p>
      <p>
        <ButtonLink
          href={`/apply/${next.code}`}
          label={say(words.onward, { service: say(next.names) })}
          tone="primary"
        />
      </p>
    </>
  )
}
