import { sql } from 'kysely'
import type { Db } from '../../../platform/database/index.ts'
import type { FoundSession, Sessions } from '../../../web/index.ts'
import { type Cookies, sessionCookie } from './cookies.ts'
import { holdForm } from './hold-form.ts'
import { isLive, noteEvery } from './lifetimes.ts'
import { csrfToken, isSameToken, masked, tokenHash } from './secrets.ts'
import { findSessionRow } from './session-row.ts'
import { whoOf } from './who-of.ts'

const nobody: FoundSession = { who: { party: 'nobody' }, csrf: '', cookies: [] }

const demoSignIn = '/demo/sign-in'

/** The platform's sessions, as the web layer asks for them. */
export const createSessions = (parts: {
  db: Db
  now: () => Date
  cookies: Cookies
  demo: boolean
}): Sessions => {
  const { db, now, cookies, demo } = parts
  const rowOf = async (request: Request) => {
    const token = cookies.read(request, sessionCookie)
    return token === null ? null : findSessionRow(db, tokenHash(token))
  }
  return {
    find: async request => {
      const row = await rowOf(request)
      const at = now()
      if (row === null || !isLive(row, at)) return nobody
      const who = whoOf(row, at)
      if (who.party === 'nobody') return nobody
      if (at.getTime() - row.lastSeen.getTime() >= noteEvery) {
        await sql`update access.sessions set last_seen = ${at} where id = ${row.id} and last_seen < ${at}`.execute(
          db,
        )
      }
      return { who, csrf: masked(csrfToken(row.csrf, row.account)), cookies: [] }
    },
    isCsrfValid: (request, { csrf }, token) => {
      // In the demo world anyone may become anyone: there is no authority in it to borrow.
      if (demo && new URL(request.url).pathname === demoSignIn) return true
      return isSameToken(csrf, token)
    },
    holdForm: async (request, form) => {
      const row = await rowOf(request)
      // A form of ours carries the token of the session it was drawn for; anything else is not kept.
      if (row === null || !isSameToken(masked(csrfToken(row.csrf, row.account)), form.text('_csrf')))
        return null
      return holdForm({ db, cookies, now: now(), request, form, account: row.account })
    },
  }
}
