import type { SignedIn, Who } from '../../web/index.ts'

/** For handlers whose route lets only signed-in people through. */
export const signedIn = (who: Who): SignedIn => {
  if (who.party === 'nobody') throw new Error('A route for signed-in people was reached by nobody')
  return who
}
