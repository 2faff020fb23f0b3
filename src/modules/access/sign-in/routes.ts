import { type Route, seeOther } from '../../../web/index.ts'
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
      handler: visit => {
        const back = visit.query.get('return') ?? homeOf[door]
        // A page elsewhere signs nobody in: they are asked here first, whatever their provider remembers of them.
        if (visit.request.headers.get('sec-fetch-site') === 'cross-site')
          return seeOther(`/sign-in?return=${encodeURIComponent(back)}`)
        return beginSignIn(parts, visit, door, { back })
      },
    },
    {
      method: 'GET',
      path: `/sign-in/${door}/callback`,
      may: 'anyone',
      handler: visit => finishSignIn(parts, visit, door),
    },
  ]),
]
