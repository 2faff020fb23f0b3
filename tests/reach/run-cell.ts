import { newCode, newId } from '../../src/kernel/index.ts'
import { requestFor } from './addresses.ts'
import type { Answer, Session } from './ask.ts'
import type { House } from './house.ts'
import type { Things } from './things.ts'
import { tracesOf } from './world.ts'

const ids = /[0-9a-f]{8}-[0-9a-f-]{27}/g
const code = /\b[0-9A-Z]{26}\b/g

/** The same address with ids that nobody gave out. */
const twinOf = (path: string, { mission }: Things): string =>
  path
    .replaceAll(ids, () => newId())
    .replaceAll(code, () => newCode(26))
    .replace(new RegExp(`/${mission}(?=/|$)`), '/kjri-antah-berantah')

/**
 * A page without the place that its language form and the history lead back to: the address asked for, or one above it.
 * Whoever asked knows those; any other address stays to be seen.
 */
const withoutReturn = (text: string, path: string): string =>
  text.replaceAll(/(?:name="return" value|data-address)="([^"]*)"/g, (field, to: string) =>
    to === '/' || path === to || path.startsWith(`${to.split('?')[0]}/`) ? '§' : field,
  )

/** What was answered, without the address that the page repeats and the token, which each page masks anew. */
const bare = ({ status, location, headers, text }: Answer, path: string): string =>
  [status, location, headers.get('content-type'), headers.get('cache-control'), withoutReturn(text, path)]
    .join('\n')
    .replaceAll(/name="_csrf" value="[^"]*"/g, '§')
    .replaceAll(encodeURIComponent(path), '§')
    .replaceAll(path, '§')

/** Led to the sign-in page; or, with a form that nobody can be asked for, told that it is not kept, and led there. */
const isToSignIn = ({ status, location, text }: Answer): boolean =>
  status === 401 ||
  (status === 303 && /^\/sign-in(\?return=|$)/.test(location)) ||
  (status === 403 && text.includes('Anda tidak lagi masuk') && text.includes('href="/sign-in?return='))

export type Asked = {
  readonly house: House
  readonly session: Session | null
  readonly method: string
  readonly route: string
  readonly of: Things
  /** Their own: their name may stand on any page of theirs. */
  readonly isOwn: boolean
}

const ask = async ({ house, session, method, route, of }: Asked, path: string): Promise<Answer> => {
  const { path: _, ...sent } = requestFor(method, route, of)
  const file = /^\/desk\/applications\/([0-9a-f-]{36})\//.exec(path)?.[1]
  const seen = file === undefined ? 0 : (await house.app.journal.read(`application-${file}`)).length
  const form =
    sent.form === undefined || file === undefined ? sent.form : { ...sent.form, seen: String(seen) }
  // Whoever asks for a held form comes with the cookie of the browser that it was sent from.
  const held = route.startsWith('/held-forms/') ? `; ${of.heldFormCookie}` : ''
  const as = session === null ? null : { ...session, cookie: `${session.cookie}${held}` }
  return house.ask(as, method, path, form === undefined ? sent : { ...sent, form })
}

export type Outcome = { readonly sign: string; readonly answer: Answer }

/** Asks, and gives the table's sign for what came of it; a sign of its own where a refusal gives something away. */
export const runCell = async (asked: Asked): Promise<Outcome> => {
  const { path } = requestFor(asked.method, asked.route, asked.of)
  const answer = await ask(asked, path)
  if (answer.status >= 500) return { sign: '!', answer }
  if (isToSignIn(answer)) return { sign: 's', answer }
  if (answer.status !== 404 && answer.status !== 403) return { sign: 'y', answer }

  const said = withoutReturn(answer.text, path).replaceAll(path, '')
  if (!asked.isOwn && tracesOf(asked.of).some(trace => said.includes(trace))) return { sign: '#', answer }
  const twin = twinOf(path, asked.of)
  const other = await ask(asked, twin)
  const isSame = bare(answer, path) === bare(other, twin)
  if (answer.status === 403) return { sign: isSame ? 'f' : other.status === 404 ? 'x' : '≠', answer }
  return { sign: isSame ? 'n' : '≠', answer }
}
