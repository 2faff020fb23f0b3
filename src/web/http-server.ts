import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Log } from '../platform/log.ts'
import { isOwnHost } from './own-host.ts'
import { type AnswerUnknown, answerUnread } from './unread-request.ts'

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<unknown>

/** Milliseconds and bytes; whoever sends more slowly, or more words before the form, is hung up on. */
export const httpLimits = {
  headersTimeout: 20_000,
  /** Ten megabytes of photos over a bad network take four minutes at 350 kbit/s. */
  requestTimeout: 300_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 16_384,
} as const

const misdirected = 'Alamat ini bukan alamat kami.\nThis address is not ours.\n'

/** The HTTP server before the router: its limits, and on loopback the name it was asked by. */
export const httpServer = (
  handle: Handle,
  {
    loopback,
    log,
    unknown,
    limits = httpLimits,
  }: { loopback: boolean; log: Log; unknown: AnswerUnknown; limits?: Partial<typeof httpLimits> },
): Server => {
  const begun = new WeakMap<Duplex, ServerResponse>()
  const unread = new WeakSet<Duplex>()
  const server = createServer(limits, (request, response) => {
    begun.set(request.socket, response)
    response.once('finish', () => begun.get(request.socket) === response && begun.delete(request.socket))
    if (loopback && !isOwnHost(request.headers.host)) {
      response
        .writeHead(421, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
        .end(misdirected)
      return
    }
    handle(request, response).catch(fault => {
      // The visitor hung up in the middle, or a fault of ours before the router: never the end of the process.
      log.warn({ err: fault }, 'A request was not answered')
      response.destroy()
    })
  })
  server.on('clientError', (error, socket) => {
    // What follows a request that could not be read is not read either, and asks for no second answer.
    if (unread.has(socket)) return
    unread.add(socket)
    answerUnread(error, socket, begun.get(socket), unknown).catch(() => socket.destroy())
  })
  return server
}
