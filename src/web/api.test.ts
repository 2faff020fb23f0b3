import { z } from '@hono/zod-openapi'
import { expect, test } from 'vitest'
import { json } from './answers.ts'
import { answerApi, openApiDocument } from './api.ts'
import { apiRoute } from './route.ts'
import type { Visit } from './visit.ts'

const operation = apiRoute({
  method: 'GET',
  path: '/api/v1/quays',
  summary: 'Quays of a country',
  query: z.object({ country: z.string().length(2) }),
  answers: { 200: { description: 'The quays.', schema: z.object({ country: z.string() }) } },
  handler: ({ query }) => json({ country: query.country }),
})

const ask = (query: string) =>
  answerApi(operation, { query: new URLSearchParams(query), params: {} } as unknown as Visit)

test('a parameter that stands twice is refused, not guessed at', async () => {
  expect((await ask('country=MY')).status).toBe(200)
  const answer = await ask('country=US&country=MY')
  expect(answer.status).toBe(422)
  expect(await answer.json()).toMatchObject({ title: expect.stringContaining('"country"') })
})

test('the document names the errors that any operation of its kind may answer', () => {
  const { paths } = openApiDocument([operation], 'https://dermaga.example') as {
    paths: Record<string, { get: { responses: object } }>
  }
  expect(Object.keys(paths['/api/v1/quays']?.get.responses ?? {})).toEqual(['200', '422', '503'])
})
