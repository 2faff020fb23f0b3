import { type ServerResponse, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { problem } from './answers.ts'

/** The answer to a method that Node's parser does not know, at this address: the router knows what it takes. */
export type AnswerUnknown = (target: string) => Promise<Response>

type ClientError = Error & { readonly code?: string; readonly rawPacket?: Buffer }

/** A whole first line of a request (RFC 9112, 3), so that nothing but its method was strange. */
const requestLine = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+ (\/[!-~]*) HTTP\/1\.[01]\r\n/

const refused = (code: string | undefined): Response => {
  if (code === 'HPE_HEADER_OVERFLOW') return problem(431, 'headings-too-large', 'The headings are too large.')
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return problem(408, 'too-slow', 'The request took too long.')
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') return problem(413, 'too-large', 'The body is too large.')
  return problem(400, 'bad-request', 'The request could not be read.')
}

const answerTo = async ({ code, rawPacket }: ClientError, unknown: AnswerUnknown): Promise<Response> => {
  const [, target] = requestLine.exec(rawPacket?.toString('latin1') ?? '') ?? []
  return code === 'HPE_INVALID_METHOD' && target !== undefined ? unknown(target) : refused(code)
}

const asSent = async (answer: Response): Promise<Buffer> => {
  const body = Buffer.from(await answer.arrayBuffer())
  const headers = new Headers(answer.headers)
  headers.set('date', new Date().toUTCString())
  headers.set('content-length', String(body.length))
  headers.set('connection', 'close')
  const lines = [...headers].map(([name, value]) => `${name}: ${value}\r\n`).join('')
  const first = `HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status] ?? ''}\r\n`
  return Buffer.concat([Buffer.from(`${first}${lines}\r\n`, 'latin1'), body])
}

const hungUp: Set<string | undefined> = new Set(['ECONNRESET', 'EPIPE'])

/**
 * Answers what Node could not read as a request, in words (RFC 9457) instead of an empty 400, and hangs up.
 * `begun`: the answer that this connection is being given already; where some of it is sent, nothing can stand behind it.
 */
export const answerUnread = async (
  error: ClientError,
  socket: Duplex,
  begun: ServerResponse | undefined,
  unknown: AnswerUnknown,
): Promise<void> => {
  if (hungUp.has(error.code) || !socket.writable || begun?.headersSent === true) {
    socket.destroy()
    return
  }
  const answer = await answerTo(error, unknown).catch(() => refused(undefined))
  socket.end(await asSent(answer), () => socket.destroy())
}
