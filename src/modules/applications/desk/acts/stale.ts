import { type Happening, timelineOf } from '../../timeline.ts'
import type { Standing } from './desk-act.ts'

/** What happened to the request after the version that someone's page was drawn from. */
export const changesSince = ({ facts, definition, mission }: Standing, seen: number): readonly Happening[] =>
  timelineOf(
    facts.filter(fact => fact.version > seen),
    definition,
    mission.timezone,
  )

/** Whether all that happened since is this very step, taken by this very person: a double click. */
export const isSameClick = ({ facts, step }: Standing, seen: number, who: string): boolean => {
  const since = facts.filter(fact => fact.version > seen)
  return (
    seen > 0 &&
    since.length === 1 &&
    since.every(fact => fact.actor === who && 'step' in fact.body && fact.body.step === step.id)
  )
}
