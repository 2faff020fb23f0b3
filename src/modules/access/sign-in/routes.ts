import type { Route } from '../../../web/index.ts'
import { signInPage } from '../pages/sign-in.tsx'
import { beginSignIn } from './begin-sign-in.ts'
import { doors, homeOf, type SignInParts } from './doors.ts'
import { finishSignIn } from './finish-sign-in.ts'

/** The way in: choose a door, go to its provider, come back. */
export const signInRoutes = (parts: SignInParts): readonly Route[] => [
  { method: 'GET', path: '/sign-in', may: 'anyone', handler: signInPage },
  ...doors.flatMap((door): Route[] => [
    {
      method: 'GET',
      path: `/sign-in/${door}`,
      may: 'anyone',
      handler: visit => beginSignIn(parts, visit, door, { back: visit.query.get('return') ?? homeOf[door] }),
    },
    {
      method: 'GET',
      path: `/sign-in/${door}/callback`,
      may: 'anyone',
      handler: visit => finishSignIn(parts, visit, door),
    },
  ]),
]
