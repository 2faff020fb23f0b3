import { z } from '@hono/zod-openapi'
import { missionKinds } from './mission.ts'
import { countryPattern, subdivisionPattern } from './read-place.ts'

export const listQuery = z.object({
  limit: z.coerce
    .number<string>()
    .int()
    .min(1)
    .max(500)
    .default(100)
    .openapi({ description: 'How many at most.' }),
  cursor: z
    .string()
    .optional()
    .openapi({ description: 'The `next` of the answer before, to go on from there.' }),
})

export const missionItem = z
  .object({
    code: z.string().openapi({ example: 'kbri-kuala-lumpur' }),
    kind: z.enum(missionKinds),
    nameId: z.string(),
    nameEn: z.string(),
    countryIso2: z.string().openapi({ description: 'ISO 3166-1 alpha-2', example: 'MY' }),
    timezone: z.string().openapi({ example: 'Asia/Kuala_Lumpur' }),
    currency: z.string().openapi({ description: 'ISO 4217', example: 'MYR' }),
    parentCode: z.string().nullable().openapi({ description: 'The embassy over a consular post.' }),
  })
  .openapi('Mission')

export const missionList = z
  .object({
    items: z.array(missionItem),
    next: z.string().nullable().openapi({ description: 'Cursor of the next page; null on the last one.' }),
  })
  .openapi('MissionList')

export const lookUpQuery = z.object({
  country: z
    .string()
    .regex(countryPattern, 'Two capital letters, such as US.')
    .openapi({ description: 'Country or territory, ISO 3166-1 alpha-2', example: 'US' }),
  subdivision: z
    .string()
    .regex(subdivisionPattern, 'A code such as US-CA.')
    .optional()
    .openapi({ description: 'State, province or region of that country, ISO 3166-2', example: 'US-CA' }),
})

export const lookUpAnswer = z
  .object({
    outcome: z.enum(['one', 'several', 'needs-subdivision', 'none']),
    office: z
      .string()
      .nullable()
      .openapi({ description: 'Code of the mission; null where none is the one.' }),
    confidence: z.enum(['stated', 'inferred']).nullable().openapi({
      description: 'Whether a source names the area for that office, or we inferred it.',
    }),
    coverage: z.enum(['full', 'partial']).nullable().openapi({
      description: 'Whether all of the place is served by the office, or only a part of it.',
    }),
    alternatives: z.array(z.object({ office: z.string(), areaDetail: z.string().nullable() })).openapi({
      description:
        'The offices that serve a part of the place, each with its part; where the answer is inferred or covers a part only, also the other posts of the country.',
    }),
    subdivisions: z.array(z.object({ code: z.string(), name: z.string() })).openapi({
      description: 'What to choose from, where the country alone is not enough.',
    }),
  })
  .openapi('MissionLookup')
