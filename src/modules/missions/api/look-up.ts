import { apiRoute, json, problem } from '../../../web/index.ts'
import { lookUpMission } from '../look-up-mission.ts'
import { placeProblems, readPlace } from '../read-place.ts'
import { missionReference } from '../reference/loaded-reference.ts'
import { lookUpAnswer, lookUpQuery } from '../schemas.ts'

/** Which office serves a place. */
export const lookUp = apiRoute({
  method: 'GET',
  path: '/api/v1/missions/lookup',
  summary: 'The mission for a place',
  query: lookUpQuery,
  answers: {
    200: { description: 'The office, or what is needed to find it.', schema: lookUpAnswer },
    422: { description: 'A code is malformed, unknown, or of another country.' },
  },
  handler: ({ query: { country, subdivision } }) => {
    const read = readPlace({ country, subdivision: subdivision ?? null })
    if ('problem' in read) {
      const message = placeProblems[read.problem].en
      return problem(422, read.problem, message, { errors: [{ at: read.field, message }] })
    }
    return json(lookUpMission(missionReference(), read.value))
  },
})
