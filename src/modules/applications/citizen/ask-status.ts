import { type App, countInTurn, forgiveAll, networkOf, type TryLimit } from '../../../web/index.ts'
import { type FoundStatus, findStatus } from './find-status.ts'
import { readCode, readNumber } from './read-code.ts'

/** Many people may share one network, at a shelter or behind a phone company. */
export const triesOfNetwork: TryLimit = { what: 'application-status/network', most: 30, minutes: 15 }
/** Everybody's further tries at one number together, so that many addresses cannot search for its secret. */
export const triesOfNumber: TryLimit = { what: 'application-status/number', most: 10, minutes: 15 }
/** A network's first tries of a day at a number are let through whatever others do there: nobody locks its owner out. */
export const firstTries: TryLimit = { what: 'application-status/first', most: 3, minutes: 1_440 }

export type Asked =
  | ({ readonly outcome: 'found' } & FoundStatus)
  | { readonly outcome: 'not-found' }
  | { readonly outcome: 'too-many'; readonly again: Date }

/** Asking from outside: number and secret as typed. Only wrong tries count, for the network and for the number. */
export const askStatus = async (
  app: App,
  typed: { readonly number: string; readonly secret: string },
  address: string,
): Promise<Asked> => {
  const now = app.now()
  const number = readNumber(typed.number)
  const network = networkOf(address)
  const limits = {
    always: [{ limit: triesOfNetwork, key: network }],
    first: { limit: firstTries, key: `${number} ${network}` },
    further: { limit: triesOfNumber, key: number },
  }
  const counted = await countInTurn(app.db, limits, now)
  if (counted instanceof Date) return { outcome: 'too-many', again: counted }
  const found = await findStatus(app, { number, secret: readCode(typed.secret) })
  if (found === null) return { outcome: 'not-found' }
  await forgiveAll(app.db, counted, now)
  return { outcome: 'found', ...found }
}
