import { Banner, ButtonLink, Panel, T, useSay } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { type Definition, definitionOf } from '../../../catalogue/index.ts'
import type { OwnFile } from '../own-file.ts'
import { NumberAndSecret } from './secret.tsx'

export const sentTitle: Phrase = { id: 'Permohonan sudah dikirim', en: 'Your request has been sent' }

const words = {
  number: { id: 'Nomor permohonan', en: 'Request number' },
  to: { id: 'Kami kirim ke {mission}.', en: 'It went to {mission}.' },
  correction: {
    id: 'Perbaikan Anda sudah dikirim. Petugas akan memeriksanya.',
    en: 'Your correction has been sent. An officer will check it.',
  },
  withdrawn: { id: 'Permohonan Anda sudah dicabut.', en: 'Your request has been withdrawn.' },
  onward: { id: 'Lanjutkan: {service}', en: 'Go on: {service}' },
  noNeedToWait: {
    id: 'Anda tidak perlu menunggu hasilnya. Sekarang Anda dapat melanjutkan dengan layanan yang Anda cari.',
    en: 'You need not wait for the outcome. You can now go on with the service you came for.',
  },
} as const satisfies Record<string, Phrase>

/** The service she came for, if the address names one that is offered today. */
export const serviceToGoOnWith = (file: OwnFile, query: URLSearchParams): Definition | null => {
  const next = query.get('next')
  return next === null || next === file.request.service ? null : definitionOf(next, file.today)
}

const Onward = ({ next }: { next: Definition }) => {
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

/** It is sent: the number and the secret to keep, and on to what she came for. */
export const SentPanel = ({
  file,
  secret,
  next,
}: {
  file: OwnFile
  secret: string
  next: Definition | null
}) => {
  const { request, mission } = file
  return (
    <>
      <Panel title={sentTitle} numberLabel={words.number} number={request.number}>
        <p>
          <T of={words.to} with={{ mission: mission.shortName }} />
        </p>
      </Panel>
      {next === null ? null : <Onward next={next} />}
      <NumberAndSecret secret={secret} />
    </>
  )
}

/** News on arrival that is less than a whole panel. */
export const SentBanner = ({ news }: { news: string | null }) => {
  if (news === 'correction') return <Banner tone="success" title={words.correction} />
  return news === 'withdrawal' ? <Banner tone="success" title={words.withdrawn} /> : null
}
