import { Source, T } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { ComponentText, type Definition } from '../../../catalogue/index.ts'
import type { Sent } from '../../application.ts'
import type { LetterNews } from '../letter-news.ts'

const words = {
  heading: { id: 'Langkah berikutnya', en: 'What comes next' },
  unverified: { id: 'Belum dicocokkan dengan naskah resmi.', en: 'Not yet compared with the official text.' },
} as const satisfies Record<string, Phrase>

type AfterGrantProps = {
  readonly definition: Definition
  readonly state: Sent['status']
  readonly letter: LetterNews
}

/** What she does elsewhere with what was granted, in the definition's words; not with a letter that has ended. */
export const AfterGrant = ({ definition, state, letter }: AfterGrantProps) => {
  const { afterGrant } = definition.decision
  const isHers = (state === 'granted' || state === 'handed-over') && letter?.kind !== 'ended'
  if (afterGrant === undefined || !isHers) return null
  return (
    <>
      <h2>
        <T of={words.heading} />
      </h2>
      <ComponentText definition={definition} of={afterGrant} />
      {afterGrant.verified ? null : <Source of={words.unverified} />}
    </>
  )
}
