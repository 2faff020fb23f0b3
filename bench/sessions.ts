import { startSession } from '../src/modules/access/index.ts'
import { askOnce } from './measure/drive.ts'
import { baseUrl, type Place } from './place.ts'

/** Someone signed in: the browser's cookie, and the token that stands in this person's forms. */
export type SignedInBrowser = {
  readonly person: string
  readonly mission: string
  readonly cookie: string
  readonly csrf: string
}

/** Signs a person in by the platform's own verb, and reads the forms' token from a page, as a browser has it. */
export const signIn = async (
  { journal }: Place,
  { id, mission }: { readonly id: string; readonly mission: string },
  door: 'citizen' | 'officer',
): Promise<SignedInBrowser> => {
  const cookie = await startSession(
    { journal, now: () => new Date() },
    { account: { id }, door, acr: null, before: null, browser: 'bench' },
  )
  const { body, status } = await askOnce(baseUrl, { method: 'GET', path: '/', cookie })
  const csrf = /action="\/sign-out"[^>]*>\s*<input type="hidden" name="_csrf" value="([^"]+)"/.exec(body)?.[1]
  if (csrf === undefined) throw new Error(`The front page (${status}) shows nobody signed in`)
  return { person: id, mission, cookie, csrf }
}
