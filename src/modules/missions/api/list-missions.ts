import type { z } from '@hono/zod-openapi'
import { apiRoute, json, problem } from '../../../web/index.ts'
import type { Mission } from '../mission.ts'
import { missionReference } from '../reference/loaded-reference.ts'
import { listQuery, type missionItem, missionList } from '../schemas.ts'

const itemOf = (mission: Mission): z.output<typeof missionItem> => ({
  code: mission.code,
  kind: mission.kind,
  nameId: mission.name.id,
  nameEn: mission.name.en,
  countryIso2: mission.country,
  timezone: mission.timezone,
  currency: mission.currency,
  parentCode: mission.parent,
})

/** All offices, the permanent missions too, in the order of the reference data. */
export const listMissions = apiRoute({
  method: 'GET',
  path: '/api/v1/missions',
  summary: 'The missions abroad',
  query: listQuery,
  answers: {
    200: { description: 'One page of missions.', schema: missionList },
    422: { description: 'The limit is not between 1 and 500, or the cursor is unknown.' },
  },
  handler: ({ query: { limit, cursor } }) => {
    const missions = [...missionReference().missions.values()]
    const before = missions.findIndex(mission => mission.code === cursor)
    if (cursor !== undefined && before === -1) {
      return problem(422, 'unknown-cursor', 'The cursor is not one that this list gave.', {
        errors: [{ at: 'cursor', message: 'Use the `next` of the answer before.' }],
      })
    }
    const items = missions.slice(before + 1, before + 1 + limit)
    const isLast = before + 1 + limit >= missions.length
    return json({ items: items.map(itemOf), next: isLast ? null : (items.at(-1)?.code ?? null) })
  },
})
