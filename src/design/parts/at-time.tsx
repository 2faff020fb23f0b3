import { showInstant } from '../../kernel/index.ts'
import { useReader } from '../reader.tsx'

/** An instant on a place's clock, with the zone's name, readable by machines too. */
export const AtTime = ({ at, zone }: { at: string | Date; zone: string }) => {
  const instant = typeof at === 'string' ? at : at.toISOString()
  return (
    <time class="unbroken" datetime={instant}>
      {showInstant(instant, zone, useReader().locale)}
    </time>
  )
}
