import { OnDay, T } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { roleWords } from '../../../access/index.ts'
import type { Decider } from '../../decide-application.ts'
import type { OnDesk } from './desk-act.ts'

const words = {
  as: { id: 'Anda menandatangani sebagai', en: 'You sign as' },
  lent: { id: 'a.n., dilimpahkan sampai', en: 'on behalf of the head, delegated until' },
} as const satisfies Record<string, Phrase>

/** In which role the reader signs, and until when it is lent to them; nothing where they do not sign. */
export const SignsAs = ({ at: { signing } }: { at: OnDesk }) => {
  if (signing === null) return null
  const { role, delegatedBy, to } = signing.held
  return (
    <p>
      <T of={words.as} /> <T of={roleWords[role]} />
      {delegatedBy === null ? null : (
        <>
          {' '}
          (<T of={words.lent} /> {to === null ? null : <OnDay day={to} />})
        </>
      )}
    </p>
  )
}

/** By which right the reader signs, and which citizen they are themselves. */
export const deciderAt = ({ signing, visit: { who } }: OnDesk): Decider => ({
  capacity: { role: signing?.held.role ?? '', delegatedBy: signing?.held.delegatedBy ?? null },
  citizenAccount: who.party === 'nobody' ? null : (who.citizenAccount ?? null),
})
