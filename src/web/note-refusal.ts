import type { Log } from '../platform/log.ts'
import type { Who } from './who.ts'

type Answered = {
  /** The route's pattern: what stands in an address may be somebody's. */
  readonly route: string
  readonly method: string
  readonly status: number
  readonly who: Who
}

/** Not theirs, sent from elsewhere, or tried too often. */
const refused: ReadonlySet<number> = new Set([401, 403, 429])

/**
 * One line for each request that was refused, and for each of a signed-in person that named what is not there or not
 * theirs: who tries other people's files is found by it. The account's id and the route, never a name or an address.
 */
export const noteRefusal = (log: Log, { route, method, status, who }: Answered): void => {
  const account = who.party === 'nobody' ? null : who.id
  if (refused.has(status)) log.warn({ route, method, status, account }, 'A request was refused')
  else if (status === 404 && account !== null)
    log.info({ route, method, status, account }, 'A signed-in person asked for what is not there for them')
}
