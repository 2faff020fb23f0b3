import { Banner, Panel, T } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { type Definition, definitionOf } from '../../../catalogue/index.ts'
import type { OwnFile } from '../own-file.ts'
import { Onward } from './onward.tsx'
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
} as const satisfies Record<string, Phrase>

/** The service she came for, if the address names one that is offered today. */
export const serviceToGoOnWith = (file: OwnFile, query: URLSearchParams): Definition | null => {
  const next = query.get('next')
  return next === null || next === file.request.service ? null : definitionOf(next, file.today)
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
