import { z } from '@hono/zod-openapi'
import { shippedCatalogue, states } from '../../catalogue/index.ts'

const agencies = shippedCatalogue().definitions.flatMap(definition =>
  definition.steps.agencies.map(agency => agency.id),
)

export const statusQuestion = z
  .object({
    number: z
      .string()
      .max(100)
      .openapi({ description: 'With or without hyphens, in any case.', example: '7K2M-9QX4' }),
    secret: z
      .string()
      .max(100)
      .openapi({ description: 'As told when the request was sent.', example: '4TB0-V7K2-M9QX-1C3D' }),
  })
  .openapi('ApplicationStatusQuestion')

export const statusAnswer = z
  .object({
    number: z.string(),
    service: z.string().openapi({ example: 'passport-replacement' }),
    mission: z.string().openapi({ example: 'kbri-kuala-lumpur' }),
    state: z.enum(states),
    since: z.iso.datetime().openapi({ description: 'Since when it has this state.' }),
    due: z.iso.datetime().nullable().openapi({
      description:
        'By when the mission promises to decide, by today’s calendar. Null before the file is complete and while a pause is open.',
    }),
    waitingFor: z
      .enum([...new Set(['citizen', 'mission', ...agencies])])
      .nullable()
      .openapi({
        description:
          'Whose turn it is: citizen while something is hers to do (correct, come to the counter, pay, collect), also where the clock runs on meanwhile; mission while she need do nothing, or while the letter of a granted request is cancelled or revoked; an agency while it is asked; null where nothing more is to come.',
      }),
    asOf: z.iso.datetime(),
  })
  .openapi('ApplicationStatus')
