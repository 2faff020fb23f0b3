import { localPath, seeOther, type Visit } from '../../../web/index.ts'
import type { Door } from '../facts.ts'
import { providerDownPage } from '../pages/sign-in-problems.tsx'
import { carry } from './attempt.ts'
import { callbackOf, clientAt, homeOf, type SignInParts } from './doors.ts'

/** Sends the browser to the provider; what must come back with it travels along, sealed. */
export const beginSignIn = async (
  { baseUrl, cookies }: SignInParts,
  { app, locale, page }: Visit,
  door: Door,
  { back, loginHint }: { back: string; loginHint?: string },
): Promise<Response> => {
  const client = clientAt(app, door)
  if (client === null) return page(providerDownPage('not-set-up', door, back))
  const begun = await client.begin({ callback: callbackOf(baseUrl, door), loginHint, locale })
  if ('refused' in begun) return page(providerDownPage('unreachable', door, back))
  const carried = { ...begun.attempt, back: localPath(back, homeOf[door]) }
  return seeOther(begun.url.href, { 'set-cookie': await carry(cookies, client, door, carried, app.now()) })
}
