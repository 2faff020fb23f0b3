import type { OpenIdClient } from '../../../platform/oidc/index.ts'
import type { App, HeldRole, Role } from '../../../web/index.ts'
import type { Door } from '../facts.ts'
import type { Cookies } from '../sessions/cookies.ts'

/** What signing in needs beside the running platform. */
export type SignInParts = { readonly baseUrl: string; readonly cookies: Cookies }

export const doors: readonly Door[] = ['citizen', 'officer']

/** Our client at the provider behind a door; null: nobody of that kind can sign in here. */
export const clientAt = (app: Pick<App, 'signIn'>, door: Door): OpenIdClient | null =>
  door === 'citizen' ? app.signIn.citizens : app.signIn.officers

export const callbackOf = (baseUrl: string, door: Door): string => `${baseUrl}/sign-in/${door}/callback`

/** Where each kind of person begins when no page was asked for. */
export const homeOf: Readonly<Record<Door, string>> = { citizen: '/me', officer: '/desk' }

const deskRoles: readonly Role[] = ['officer', 'head-of-mission']

/** Where someone who came through the officers' door begins: at the desk, or at what their role can do here. */
export const homeFor = (held: readonly HeldRole[]): string =>
  held.some(({ role }) => deskRoles.includes(role)) ? homeOf.officer : '/start'
