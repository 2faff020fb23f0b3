import { sql } from 'kysely'
import { type Account, openAccount } from '../src/modules/access/index.ts'
import { demoIssuers } from '../src/modules/interop/index.ts'
import type { Db, One } from '../src/platform/database/index.ts'
import type { App } from '../src/web/index.ts'

type Known = Omit<Parameters<typeof openAccount>[1], 'issuer'>

/** Any number of our own. */
const lockNumber = 3_712_031

/** So that no two processes open or move the same person's account in the same moment. */
export const oneAtATime = <T>(db: Db, work: (one: One) => Promise<T>): Promise<T> =>
  db.transaction().execute(async tx => {
    await sql`select pg_advisory_xact_lock(${lockNumber})`.execute(tx)
    return work(tx)
  })

/** The same provider of the demo world, wherever it answers. */
export const anywhere = (issuer: string): string => `http%${new URL(issuer).pathname}`

const findIssuer = async (db: One, own: string, subject: string): Promise<string | null> => {
  const found = await sql<{ issuer: string }>`
    select issuer from access.accounts where subject = ${subject} and issuer like ${anywhere(own)}
    order by opened_at, id limit 1`.execute(db)
  return found.rows[0]?.issuer ?? null
}

/**
 * The account of somebody of the demo world, opened as by themselves where there is none. Whoever fills the store need
 * not know at which address its world is served: people are found under any.
 */
export const demoAccount = async (
  app: Pick<App, 'db' | 'journal' | 'now' | 'settings'>,
  provider: 'citizens' | 'officers',
  known: Known,
  by: Parameters<typeof openAccount>[2],
): Promise<Account> => {
  const own = demoIssuers(app.settings.baseUrl)[provider]
  const at = await findIssuer(app.db, own, known.subject)
  if (at !== null) return openAccount(app, { ...known, issuer: at }, by)
  return oneAtATime(app.db, async one => {
    const issuer = (await findIssuer(one, own, known.subject)) ?? own
    return openAccount(app, { ...known, issuer }, by)
  })
}
