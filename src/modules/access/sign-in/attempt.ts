import type { Attempt, OpenIdClient } from '../../../platform/oidc/index.ts'
import type { Door } from '../facts.ts'
import type { Cookies } from '../sessions/cookies.ts'

/** What the browser carries to the provider and back, sealed. */
export type Carried = Attempt & { readonly back: string }

const seconds = 15 * 60

/** One cookie for each attempt, so that two tabs may sign in side by side. */
const nameFor = (state: string): string => `dermaga-sign-in-${state.slice(0, 12)}`

export const carry = async (
  cookies: Cookies,
  client: OpenIdClient,
  door: Door,
  { state, nonce, verifier, back }: Carried,
  now: Date,
): Promise<string> =>
  cookies.write(
    nameFor(state),
    await client.seal(`sign-in ${door}`, { state, nonce, verifier, back }, now, seconds),
    seconds,
  )

/** What this browser set out with, by the state it comes back with; and the cookie that puts it away. */
export const carriedBack = async (
  cookies: Cookies,
  client: OpenIdClient,
  door: Door,
  { request, state, now }: { request: Request; state: string; now: Date },
): Promise<{ carried: Carried; clear: string } | null> => {
  if (!/^[\w-]{16,}$/.test(state)) return null
  const sealed = cookies.read(request, nameFor(state))
  const opened = sealed === null ? null : await client.unseal(`sign-in ${door}`, sealed, now)
  if (opened === null || opened.state !== state) return null
  const { nonce, verifier, back } = opened
  if (typeof nonce !== 'string' || typeof verifier !== 'string' || typeof back !== 'string') return null
  return { carried: { state, nonce, verifier, back }, clear: cookies.clear(nameFor(state)) }
}
