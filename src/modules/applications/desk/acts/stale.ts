import { type Happening, timelineOf } from '../../timeline.ts'
import type { Standing } from './desk-act.ts'

/** What happened to the request after the version that someone's page was drawn from. */
export const changesSince = ({ facts, definition, mission }: Standing, seen: number): readonly Happening[] =>
  timelineOf(
    facts.filter(fact => fact.version > seen),
    definition,
    mission.timezone,
  )

/** Whether all that happened since is a step of this kind, taken by this very person: a double click. */
export const isSameClick = ({ facts, definition, step }: Standing, seen: number, who: string): boolean => {
  const same = definition.steps.table.filter(each => each.act === step.act).map(each => each.id)
  const since = facts.filter(fact => fact.version > seen)
  const [only] = since
  if (seen === 0 || only === undefined || since.length > 1) return false
  return only.actor === who && 'step' in only.body && same.includes(only.body.step)
}
