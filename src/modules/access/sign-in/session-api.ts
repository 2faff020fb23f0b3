import { z } from '@hono/zod-openapi'
import { apiRoute, json, problem } from '../../../web/index.ts'
import { partyNames, roleNames } from '../roles/role-words.ts'

const session = z
  .object({
    party: z.enum(partyNames),
    role: z.enum(roleNames),
    mission: z.string().nullable().openapi({ description: 'Code of the mission the person works at.' }),
    name: z.string().openapi({ description: 'As the sign-in provider wrote it.' }),
  })
  .openapi('Session')

/** Who is signed in with the cookie of this request. */
export const sessionApi = apiRoute({
  method: 'GET',
  path: '/api/v1/session',
  summary: 'Who is signed in',
  answers: {
    200: { description: 'The person signed in.', schema: session },
    401: { description: 'Nobody is signed in.' },
  },
  handler: (_input, { who }) =>
    who.party === 'nobody'
      ? problem(401, 'not-signed-in', 'Nobody is signed in.')
      : json({ party: who.party, role: who.role, mission: who.mission, name: who.name }),
})
