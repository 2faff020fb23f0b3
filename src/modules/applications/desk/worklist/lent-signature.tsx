import { Inset, OnDay, T } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import type { Who } from '../../../../web/index.ts'

const words = {
  until: {
    id: 'Anda menandatangani a.n. kepala perwakilan sampai',
    en: 'You sign on behalf of the head of mission until',
  },
  more: { id: 'Lihat tanda tangan', en: 'See signatures' },
} as const satisfies Record<string, Phrase>

/** Tells an officer on the desk that the head's signature is theirs today, and until when. */
export const LentSignature = ({ who, mission }: { who: Who; mission: string }) => {
  const held = who.party === 'nobody' ? [] : who.held
  const lent = held.find(each => each.mission === mission && each.delegatedBy !== null)
  if (lent === undefined || lent.to === null) return null
  return (
    <Inset>
      <p>
        <T of={words.until} /> <OnDay day={lent.to} />.{' '}
        <a href="/signatures">
          <T of={words.more} />
        </a>
      </p>
    </Inset>
  )
}
