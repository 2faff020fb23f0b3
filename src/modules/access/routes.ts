import type { Route } from '../../web/index.ts'
import type { DemoWorld } from './demo/demo-person.ts'
import { demoRoutes } from './demo/routes.ts'
import { showHeldForm } from './pages/held-form.tsx'
import { showLooks } from './pages/looks.tsx'
import { endAllSessions, endOneSession, showSessions, signOut } from './pages/sessions.tsx'
import type { SignInParts } from './sign-in/doors.ts'
import { publicKeysRoute } from './sign-in/public-keys.ts'
import { signInRoutes } from './sign-in/routes.ts'

export const accessRoutes = (parts: SignInParts, demo: DemoWorld | null): readonly Route[] => {
  const { cookies } = parts
  return [
    ...signInRoutes(parts),
    publicKeysRoute,
    // Open to anyone: whoever signs out after the session has run out is as signed out as they wished.
    { method: 'POST', path: '/sign-out', may: 'anyone', handler: signOut(cookies) },
    { method: 'GET', path: '/account/sessions', may: 'signed-in', handler: showSessions },
    { method: 'POST', path: '/account/sessions/end-all', may: 'signed-in', handler: endAllSessions(cookies) },
    {
      method: 'POST',
      path: '/account/sessions/:id/end',
      may: 'signed-in',
      handler: endOneSession(cookies),
    },
    { method: 'GET', path: '/held-forms/:id', may: 'signed-in', handler: showHeldForm(cookies) },
    { method: 'GET', path: '/me/looks', may: 'citizen', handler: showLooks },
    ...(demo === null ? [] : demoRoutes(parts, demo)),
  ]
}
