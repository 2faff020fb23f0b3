import type { Door } from '../facts.ts'

const minutes = 60_000
const hours = 60 * minutes

/** Without a request for this long, a session ends. Officers have others' data on the screen. */
export const idleLimit: Readonly<Record<Door, number>> = { citizen: 30 * minutes, officer: 15 * minutes }

/** However busy, nobody stays signed in for longer. */
export const absoluteLimit = 12 * hours

/** How exactly the last request is noted: writing each one would double the cost of reading. */
export const noteEvery = 1 * minutes

/** An ended session's row stays, so that a form sent late still finds whose it was. */
export const keptAfterEnd = 24 * hours

/** How long the answers of such a form wait for their person. */
export const heldFor = 1 * hours

type Times = {
  readonly door: Door
  readonly openedAt: Date
  readonly lastSeen: Date
  readonly endedAt: Date | null
}

export const isLive = ({ door, openedAt, lastSeen, endedAt }: Times, now: Date): boolean =>
  endedAt === null &&
  now.getTime() - lastSeen.getTime() < idleLimit[door] &&
  now.getTime() - openedAt.getTime() < absoluteLimit
