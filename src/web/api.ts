import { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi'
import { z } from '@hono/zod-openapi'
import { problem } from './answers.ts'
import { readBytes, readForm } from './form.ts'
import type { ApiRoute } from './route.ts'
import type { Visit } from './visit.ts'

const jsonLimit = 65_536

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
    errors: z.array(z.object({ at: z.string(), message: z.string() })).optional(),
  })
  .openapi('Problem')

/** 422 with each fault by its place, so that a program's author sees what to mend. */
const invalid = (error: z.ZodError): Response =>
  problem(422, 'invalid-request', 'The request does not fit what this address takes.', {
    errors: error.issues.map(issue => ({ at: issue.path.join('.'), message: issue.message })),
  })

const tooBusy = (): Response =>
  problem(503, 'too-busy', 'Too many large files are being sent. Try again in a moment.', {
    headers: { 'retry-after': '10' },
  })

type Read<T> = { readonly value: T } | { readonly answer: Response }

const readJson = async (request: Request): Promise<Read<unknown>> => {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/(?:[\w.+-]*\+)?json\b/.test(type)) {
    return { answer: problem(415, 'wrong-type', 'Send application/json.') }
  }
  const bytes = await readBytes(request, jsonLimit)
  if (bytes === 'too-busy') return { answer: tooBusy() }
  if (bytes === 'too-large') return { answer: problem(413, 'too-large', 'The body is too large.') }
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) }
  } catch {
    return { answer: problem(400, 'broken-json', 'The body is not valid JSON.') }
  }
}

/** Reads, checks and answers one operation of the public API. */
export const answerApi = async (operation: ApiRoute, visit: Visit): Promise<Response> => {
  const names = [...visit.query.keys()]
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined)
    return problem(422, 'invalid-request', `The parameter "${twice}" stands more than once.`)
  const query = (operation.query ?? z.object({})).safeParse(Object.fromEntries(visit.query))
  if (!query.success) return invalid(query.error)
  const params = (operation.params ?? z.object({})).safeParse(visit.params)
  if (!params.success) return invalid(params.error)

  let body: unknown
  let form = visit.form
  if (operation.file !== undefined) {
    const type = visit.request.headers.get('content-type') ?? ''
    if (!type.startsWith('multipart/form-data')) {
      return problem(415, 'wrong-type', 'Send multipart/form-data.')
    }
    const read = await readForm(visit.request, operation.file.maxBytes)
    if (read === 'too-busy') return tooBusy()
    if (read === 'too-large') return problem(413, 'too-large', 'The file is too large.')
    if (typeof read === 'string')
      return problem(400, 'broken-body', 'The body is not valid multipart/form-data.')
    if (read.file(operation.file.field) === null) {
      return problem(422, 'invalid-request', `The field "${operation.file.field}" with a file is missing.`)
    }
    form = read
  } else if (operation.body !== undefined) {
    const read = await readJson(visit.request)
    if ('answer' in read) return read.answer
    const parsed = operation.body.safeParse(read.value)
    if (!parsed.success) return invalid(parsed.error)
    body = parsed.data
  }
  return operation.handler({ query: query.data, params: params.data, body }, { ...visit, form })
}

/** What every operation of a kind may be answered, whatever it does. */
const commonAnswers = ({ query, body, file }: ApiRoute): ApiRoute['answers'] => {
  const [isJson, isFile] = [body !== undefined, file !== undefined]
  return {
    ...(isJson || isFile
      ? {
          400: { description: isJson ? 'The body is not valid JSON.' : 'The body is not a valid form.' },
          413: { description: 'The body is too large.' },
          415: { description: `Another type than ${isJson ? 'application/json' : 'multipart/form-data'}.` },
        }
      : {}),
    ...(isJson || isFile || query !== undefined
      ? { 422: { description: 'The request does not fit what this address takes.' } }
      : {}),
    503: { description: 'The store cannot be reached, or too much comes at once; try again.' },
  }
}

/** The OpenAPI 3.1 document, from the very schemas that validate. */
export const openApiDocument = (operations: readonly ApiRoute[], baseUrl: string): object => {
  const registry = new OpenAPIRegistry()
  const asProblem = { 'application/problem+json': { schema: problemSchema } }
  for (const operation of operations) {
    const { method, path, summary, query, params, body, file, answers } = operation
    const content =
      file !== undefined
        ? {
            'multipart/form-data': {
              schema: z.object({ [file.field]: z.string().openapi({ format: 'binary' }) }),
            },
          }
        : body !== undefined
          ? { 'application/json': { schema: body } }
          : null
    registry.registerPath({
      method: method === 'GET' ? 'get' : 'post',
      path,
      summary,
      request: {
        ...(query === undefined ? {} : { query }),
        ...(params === undefined ? {} : { params }),
        ...(content === null ? {} : { body: { required: true, content } }),
      },
      responses: Object.fromEntries(
        Object.entries({ ...commonAnswers(operation), ...answers }).map(
          ([status, { description, schema }]) => [
            status,
            {
              description,
              content: schema === undefined ? asProblem : { 'application/json': { schema } },
            },
          ],
        ),
      ),
    })
  }
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Dermaga',
      version: '1',
      description:
        "Public services of Indonesia's missions abroad: which office serves whom, and how far a request is.",
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: baseUrl }],
  })
}
