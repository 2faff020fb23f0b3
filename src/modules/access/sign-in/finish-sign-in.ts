import { seeOther, type Visit } from '../../../web/index.ts'
import { openAccount } from '../accounts/open-account.ts'
import type { Door } from '../facts.ts'
import { noRolePage } from '../pages/no-role.tsx'
import { notSignedInPage, providerDownPage } from '../pages/sign-in-problems.tsx'
import { heldRoles } from '../roles/held-roles.ts'
import { browserName } from '../sessions/browser-name.ts'
import { sessionCookie } from '../sessions/cookies.ts'
import { startSession } from '../sessions/start-session.ts'
import { type Carried, carriedBack } from './attempt.ts'
import { callbackOf, clientAt, homeFor, homeOf, type SignInParts } from './doors.ts'

const startAgain = (door: Door, back: string): string => `/sign-in/${door}?return=${encodeURIComponent(back)}`

/** Those that succeed are facts; of those that do not, the log keeps a line. */
const note = ({ log }: Visit['app'], why: { door: Door; refused: string; account?: string }): void =>
  log.warn(why, 'A sign-in did not succeed')

const answerOf = async (
  { baseUrl, cookies }: SignInParts,
  { app, query, request, page }: Visit,
  door: Door,
  { back, ...attempt }: Carried,
): Promise<Response> => {
  const client = clientAt(app, door)
  const outcome = await client?.finish({ callback: callbackOf(baseUrl, door), query, attempt })
  if (outcome === undefined) return page(providerDownPage('not-set-up', door, back))
  if ('refused' in outcome) {
    note(app, { door, refused: outcome.refused })
    return outcome.refused === 'unreachable'
      ? page(providerDownPage('unreachable', door, back))
      : page(notSignedInPage(outcome.refused, startAgain(door, back)))
  }
  const account = await openAccount(app, outcome, 'sign-in')
  const held = door === 'officer' ? await heldRoles(app.db, account.id, app.now()) : []
  if (door === 'officer' && held.length === 0) {
    note(app, { door, refused: 'no-role', account: account.id })
    return page(noRolePage(account))
  }
  const token = await startSession(app, {
    account,
    door,
    acr: outcome.acr,
    before: cookies.read(request, sessionCookie),
    browser: browserName(request.headers.get('user-agent') ?? ''),
  })
  // Which page is theirs could not be known when they set out.
  const home = door === 'officer' && back === homeOf.officer ? homeFor(held) : back
  return seeOther(home, { 'set-cookie': cookies.write(sessionCookie, token) })
}

/** The browser is back from the provider: who is it, and may they come in? Each way there is used once. */
export const finishSignIn = async (parts: SignInParts, visit: Visit, door: Door): Promise<Response> => {
  const { app, query, request } = visit
  const client = clientAt(app, door)
  if (client === null) return visit.page(providerDownPage('not-set-up', door, '/'))
  const state = query.get('state') ?? ''
  const set = await carriedBack(parts.cookies, client, door, { request, state, now: app.now() })
  if (set === null) {
    note(app, { door, refused: 'not-begun-here' })
    return visit.page(notSignedInPage('not-begun-here', `/sign-in/${door}`))
  }
  const answer = await answerOf(parts, visit, door, set.carried)
  answer.headers.append('set-cookie', set.clear)
  return answer
}
