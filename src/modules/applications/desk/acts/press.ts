import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import type { One, Tx } from '../../../../platform/database/index.ts'
import { keyFor, type Visit } from '../../../../web/index.ts'

/**
 * One form as it was sent: by whom, where to, the version it was drawn from and everything filled in. Only the second of
 * two clicks is the same again; a page gone back to and filled in otherwise is another. The session's token is left out:
 * it looks different on each page. Keyed, since what was filled in may be guessed.
 */
export const pressOf = async (
  { app, request, form }: Pick<Visit, 'app' | 'request' | 'form'>,
  who: string,
): Promise<Buffer> => {
  const { _csrf: _, ...fields } = form.fields
  const sent = Object.entries(fields).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return createHmac('sha256', await keyFor(app.db, 'presses'))
    .update(JSON.stringify([who, new URL(request.url).pathname, sent]))
    .digest()
}

/** In the transaction of what it asked for, so that it stands exactly where that does. */
export const keepPress = async (tx: Tx, press: Buffer, now: Date): Promise<void> => {
  await sql`
    insert into applications.presses (digest, at) values (${press}, ${now}) on conflict do nothing`.execute(
    tx,
  )
}

export const wasPressed = async (db: One, press: Buffer): Promise<boolean> => {
  const found = await sql`select from applications.presses where digest = ${press}`.execute(db)
  return found.rows.length > 0
}
