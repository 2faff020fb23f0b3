import { sql } from 'kysely'
import type { Db, One } from '../src/platform/database/index.ts'
import { anywhere, oneAtATime } from './demo-account.ts'

type Moving = {
  readonly id: string
  /** Another account of the same person, which has the name here. */
  readonly other: string | null
}

const findMoving = async (one: One, issuer: string, subject: string | null): Promise<readonly Moving[]> => {
  const { rows } = await sql<Moving>`
    select world.id, own.id as other
    from (
      select distinct on (subject) id, subject, issuer from access.accounts
      where issuer like ${anywhere(issuer)} and (${subject}::text is null or subject = ${subject})
      order by subject, opened_at, id
    ) world
    left join access.accounts own on own.issuer = ${issuer} and own.subject = world.subject
    where world.issuer <> ${issuer}`.execute(one)
  return rows
}

/**
 * The demo's providers answer where the platform does, so their names change with its address. Whoever serves the world
 * lets its people, or the one who comes in, go by the name of the provider here: the same account at each address. Of two
 * accounts of one person the older counts, which holds what was filled in; the other gives its name up.
 */
export const moveDemoAccounts = async (
  db: Db,
  issuer: string,
  subject: string | null = null,
): Promise<void> => {
  if ((await findMoving(db, issuer, subject)).length === 0) return
  await oneAtATime(db, async one => {
    const moving = await findMoving(one, issuer, subject)
    const others = moving.flatMap(({ other }) => other ?? [])
    // No provider is called so: nobody comes in by it any more.
    await sql`
      update access.accounts set issuer = issuer || '#' || id where id = any(${others}::uuid[])`.execute(one)
    const ids = moving.map(({ id }) => id)
    await sql`update access.accounts set issuer = ${issuer} where id = any(${ids}::uuid[])`.execute(one)
  })
}
