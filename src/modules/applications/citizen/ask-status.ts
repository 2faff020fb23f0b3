import { type App, countTry, forgiveTry, networkOf, type TryLimit } from '../../../web/index.ts'
import { type FoundStatus, findStatus } from './find-status.ts'
import { readCode, readNumber } from './read-code.ts'

/** Many people may share one address, at a shelter or behind a phone company. */
export const triesOfAddress: TryLimit = { what: 'application-status/address', most: 30, minutes: 15 }
export const triesOfNumber: TryLimit = { what: 'application-status/number', most: 10, minutes: 15 }

export type Asked =
  | ({ readonly outcome: 'found' } & FoundStatus)
  | { readonly outcome: 'not-found' }
  | { readonly outcome: 'too-many'; readonly again: Date }

/** Asking from outside: number and secret as typed. Only wrong tries count, for the address and for the number. */
export const askStatus = async (
  app: App,
  typed: { readonly number: string; readonly secret: string },
  address: string,
): Promise<Asked> => {
  const now = app.now()
  const number = readNumber(typed.number)
  const limits = [
    [triesOfAddress, networkOf(address)],
    [triesOfNumber, number],
  ] as const
  for (const [limit, key] of limits) {
    const again = await countTry(app.db, limit, key, now)
    if (again !== null) return { outcome: 'too-many', again }
  }
  const found = await findStatus(app, { number, secret: readCode(typed.secret) })
  if (found === null) return { outcome: 'not-found' }
  for (const [limit, key] of limits) await forgiveTry(app.db, limit, key, now)
  return { outcome: 'found', ...found }
}
