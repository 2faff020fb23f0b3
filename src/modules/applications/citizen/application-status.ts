import { apiRoute, json, problem } from '../../../web/index.ts'
import { askStatus } from './ask-status.ts'
import { statusAnswer, statusQuestion } from './schemas.ts'

/** Where a request stands, for another system or a person's own program; no name and no personal data. */
export const applicationStatus = apiRoute({
  method: 'POST',
  path: '/api/v1/application-status',
  summary: 'The state of one request, by its number and secret',
  body: statusQuestion,
  answers: {
    200: { description: 'Where it stands.', schema: statusAnswer },
    404: { description: 'No request has this number and secret; which of them is wrong is not told.' },
    422: { description: 'The body does not hold a number and a secret.' },
    429: { description: 'Too many wrong tries from this address or for this number; see Retry-After.' },
  },
  handler: async ({ body }, { app, address }) => {
    const asked = await askStatus(app, body, address)
    switch (asked.outcome) {
      case 'found':
        return json(asked.status)
      case 'not-found':
        return problem(404, 'unknown-application', 'No request has this number and secret.')
      case 'too-many': {
        const seconds = Math.max(1, Math.ceil((asked.again.getTime() - app.now().getTime()) / 1000))
        return problem(429, 'too-many-tries', 'Too many wrong tries. Try again later.', {
          headers: { 'retry-after': String(seconds) },
        })
      }
    }
  },
})
