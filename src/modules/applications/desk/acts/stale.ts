import type { Recorded } from '../../../../kernel/index.ts'
import type { ApplicationFact } from '../../facts.ts'
import { type Happening, timelineOf } from '../../timeline.ts'
import type { OnDesk, Standing } from './desk-act.ts'

/** What happened to the request after the version that someone's page was drawn from. */
export const changesSince = ({ facts, definition, mission }: OnDesk, seen: number): readonly Happening[] =>
  timelineOf(facts, definition, mission.timezone).filter(({ version }) => version > seen)

/** What alone happened since, where this very person did it: perhaps the first of two clicks. */
export const ownOnlySince = (
  { facts }: OnDesk,
  seen: number,
  who: string,
): Recorded<ApplicationFact> | null => {
  const since = facts.filter(fact => fact.version > seen)
  const [only] = since
  if (seen === 0 || only === undefined || since.length > 1) return null
  return only.actor === who ? only : null
}

/** Whether this fact is of a step of the kind at hand. */
export const isOfKind = ({ body }: Recorded<ApplicationFact>, { definition, step }: Standing): boolean => {
  const same = definition.steps.table.filter(each => each.act === step.act).map(each => each.id)
  return 'step' in body && same.includes(body.step)
}
