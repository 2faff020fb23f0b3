import { type Happening, timelineOf } from '../../timeline.ts'
import type { OnDesk } from './desk-act.ts'

/** What happened to the request after the version that someone's page was drawn from. */
export const changesSince = ({ facts, definition, mission }: OnDesk, seen: number): readonly Happening[] =>
  timelineOf(facts, definition, mission.timezone).filter(({ version }) => version > seen)
