import { Source, T } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { ComponentText } from '../../../catalogue/index.ts'
import type { OwnFile } from '../own-file.ts'
import { WrittenReason } from './written-reason.tsx'

const words = {
  heading: { id: 'Mengapa ditolak', en: 'Why it was rejected' },
  note: { id: 'Penjelasan untuk Anda', en: 'Explanation for you' },
  unverified: {
    id: 'Cara dan batas waktu keberatan belum dicocokkan dengan naskah resmi.',
    en: 'How and until when to object has not been compared with an official text.',
  },
  object: { id: 'Jika Anda tidak setuju', en: 'If you disagree' },
} as const satisfies Record<string, Phrase>

/** On which ground, with what explanation, and how to object. */
export const Rejection = ({ file }: { file: OwnFile }) => {
  const { facts, definition, records } = file
  const rejected = facts.findLast(fact => fact.name === 'ApplicationRejected')
  if (rejected === undefined) return null
  const ground = definition.decision.refusals.find(each => each.id === rejected.body.ground)
  return (
    <>
      <h2>
        <T of={words.heading} />
      </h2>
      <p>
        <strong>
          <T of={ground?.name ?? rejected.body.ground} />
        </strong>
      </p>
      {ground === undefined ? null : (
        <p>
          <T of={ground.explanation} />
        </p>
      )}
      <h3>
        <T of={words.note} />
      </h3>
      <WrittenReason reason={records.find(rejected.body.explanation, 'reason')} />
      <h2>
        <T of={words.object} />
      </h2>
      <ComponentText definition={definition} of={definition.decision.objection} />
      {definition.decision.objection.verified ? null : <Source of={words.unverified} />}
    </>
  )
}
