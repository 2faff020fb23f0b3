import { sql } from 'kysely'
import { newId } from '../../../kernel/index.ts'
import type { Db } from '../../../platform/database/index.ts'
import { type Form, seeOther } from '../../../web/index.ts'
import type { Cookies } from './cookies.ts'
import { heldFor } from './lifetimes.ts'
import { newToken, tokenHash } from './secrets.ts'

export const heldFormCookie = 'dermaga-held-form'

/** More forms than anyone fills at once; beyond it nothing more is kept for the account. */
const mostForms = 20

/**
 * Keeps the text of a form that came after its session's end: for one hour, for this browser, for this account. Files
 * are not kept: they would lie here unchecked.
 */
export const holdForm = async (sent: {
  db: Db
  cookies: Cookies
  now: Date
  request: Request
  form: Form
  account: string
}): Promise<Response | null> => {
  const { db, cookies, now, request, form, account } = sent
  const { _csrf: _, ...fields } = form.fields
  const { pathname, search } = new URL(request.url)
  const hadFiles = (request.headers.get('content-type') ?? '').startsWith('multipart/')
  const known = cookies.read(request, heldFormCookie)
  const key = known ?? newToken()
  const id = newId(now)
  const until = new Date(now.getTime() + heldFor)
  const kept = await sql<{ id: string }>`
    insert into access.held_forms (id, account, key, path, fields, had_files, until)
    select ${id}::uuid, ${account}::uuid, ${tokenHash(key)}, ${pathname + search}, ${JSON.stringify(fields)}::jsonb,
      ${hadFiles}, ${until}::timestamptz
    where (select count(*) from access.held_forms where account = ${account} and until > ${now}) < ${mostForms}
    returning id`.execute(db)
  if (kept.rows.length === 0) return null
  return seeOther(`/sign-in?return=${encodeURIComponent(`/held-forms/${id}`)}`, {
    'set-cookie': cookies.write(heldFormCookie, key, heldFor / 1000),
  })
}
