import { sql } from 'kysely'
import { demoIssuers } from '../src/modules/interop/index.ts'
import type { App } from '../src/web/index.ts'

/**
 * The demo's providers answer where the platform does, so their names change with its address. Whoever starts the same
 * store on another port finds the same people: their accounts move along, unless the new address has its own already.
 */
export const moveDemoAccounts = async ({ db, settings }: Pick<App, 'db' | 'settings'>): Promise<void> => {
  for (const issuer of Object.values(demoIssuers(settings.baseUrl))) {
    await sql`
      update access.accounts a set issuer = ${issuer}
      where a.issuer <> ${issuer} and a.issuer like ${`http%${new URL(issuer).pathname}`}
        and a.id = (
          select same.id from access.accounts same
          where same.subject = a.subject and same.issuer like ${`http%${new URL(issuer).pathname}`}
          order by same.opened_at, same.id limit 1)
        and not exists (
          select 1 from access.accounts own where own.subject = a.subject and own.issuer = ${issuer})`.execute(
      db,
    )
  }
}
