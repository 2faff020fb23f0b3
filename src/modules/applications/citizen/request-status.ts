import type { InstantText } from '../../../kernel/index.ts'
import type { Definition } from '../../catalogue/index.ts'
import type { MissionCalendar } from '../../missions/index.ts'
import type { Sent, Status } from '../application.ts'
import { dueOf } from '../due-of.ts'
import type { LetterNews } from './letter-news.ts'
import { waitsFor } from './waits-for.ts'

/** What anyone who knows number and secret may know of a request: where it stands, and nobody's name. */
export type RequestStatus = {
  readonly number: string
  readonly service: string
  readonly mission: string
  readonly state: Status
  readonly since: InstantText
  /** Null before the file is complete and while a pause is open. */
  readonly due: InstantText | null
  readonly waitingFor: string | null
  readonly asOf: InstantText
}

export const requestStatus = (
  request: Sent,
  definition: Definition,
  letter: LetterNews,
  calendar: MissionCalendar,
  now: Date,
): RequestStatus => {
  const { number, service, mission, status, since, promised } = request
  return {
    ...{ number, service, mission, state: status, since },
    due: promised === null ? null : dueOf(request, promised, calendar),
    waitingFor: waitsFor(request, definition, letter),
    asOf: now.toISOString(),
  }
}
