import { once } from 'node:events'
import { request as ask } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { createLog } from '../platform/log.ts'
import { httpLimits, httpServer } from './http-server.ts'

const lines: string[] = []
const log = createLog({ to: { write: line => void lines.push(line) } })
const hello = async (...[, response]: Parameters<Parameters<typeof httpServer>[0]>) => response.end('hello')

const unknown = async (target: string) =>
  new Response(`{"of":"${target}"}`, { status: 405, headers: { allow: 'POST' } })

let stop = (): void => undefined
afterEach(() => stop())

const listen = async (
  handle: Parameters<typeof httpServer>[0],
  more: { loopback?: boolean; limits?: object; unknown?: typeof unknown } = {},
) => {
  const server = httpServer(handle, { loopback: true, log, unknown, ...more })
  stop = () => {
    server.close()
    server.closeAllConnections()
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

const statusAt = async (port: number, host: string): Promise<number | undefined> => {
  const asking = ask({ port, host: '127.0.0.1', headers: { host } }).end()
  const [answer] = await once(asking, 'response')
  answer.resume()
  return answer.statusCode
}

test('on loopback, a page that let its own name point at this machine is turned away', async () => {
  const port = await listen(hello)
  expect(await statusAt(port, 'evil.example')).toBe(421)
  expect(await statusAt(port, `localhost:${port}`)).toBe(200)
})

test('a platform that people reach by its name answers to whatever name its proxy passes on', async () => {
  const port = await listen(hello, { loopback: false })
  expect(await statusAt(port, 'services.example')).toBe(200)
})

test('who sends a heading letter by letter is hung up on', async () => {
  const port = await listen(hello, {
    limits: { ...httpLimits, headersTimeout: 100, connectionsCheckingInterval: 20 },
  })
  const socket = connect(port, '127.0.0.1')
  socket.write('GET / HTTP/1.1\r\nhost: localhost\r\nx-slow: ')
  let answer = ''
  socket.on('data', chunk => {
    answer += chunk
  })
  await once(socket, 'close')
  expect(answer).toContain('408')
})

test('a heading that is too long is refused', async () => {
  const port = await listen(hello)
  const socket = connect(port, '127.0.0.1')
  socket.write(`GET / HTTP/1.1\r\nhost: localhost\r\nx-long: ${'x'.repeat(20_000)}\r\n\r\n`)
  const [answer] = await once(socket, 'data')
  expect(String(answer)).toContain('431')
  socket.destroy()
})

test('a handler that fails ends its own request and nothing else', async () => {
  let isFirst = true
  const port = await listen(async (request, response) => {
    if (isFirst) {
      isFirst = false
      throw new Error('broken off')
    }
    return hello(request, response)
  })
  await expect(statusAt(port, 'localhost')).rejects.toThrow()
  expect(await statusAt(port, 'localhost')).toBe(200)
  expect(lines.join('')).toContain('broken off')
})

test('a length said twice, or beside chunks, is no request', async () => {
  const port = await listen(hello)
  for (const headers of [
    'content-length: 1\r\ncontent-length: 2',
    'content-length: 1\r\ntransfer-encoding: chunked',
  ]) {
    const socket = connect(port, '127.0.0.1')
    socket.write(`POST / HTTP/1.1\r\nhost: localhost\r\n${headers}\r\n\r\n0\r\n\r\n`)
    const [answer] = await once(socket, 'data')
    expect(String(answer)).toContain('400')
    socket.destroy()
  }
})

/** All that is answered to these words, until the connection ends. */
const answerOf = async (port: number, words: string): Promise<string> => {
  const socket = connect(port, '127.0.0.1')
  socket.write(words)
  let answer = ''
  socket.on('data', chunk => {
    answer += chunk
  })
  await once(socket, 'close')
  return answer
}

test('a method that Node does not know is answered by the address it is for, with what that takes', async () => {
  const port = await listen(hello)
  for (const method of ['FOO', 'get', 'TRACK', 'PUTT']) {
    const answer = await answerOf(port, `${method} /api/v1/x?y=1 HTTP/1.1\r\nhost: localhost\r\n\r\n`)
    expect(answer).toMatch(/^HTTP\/1\.1 405 Method Not Allowed\r\n/)
    expect(answer).toMatch(/\r\nallow: POST\r\n/)
    expect(answer).toMatch(/\r\nconnection: close\r\n/)
    expect(answer).toMatch(/\r\ncontent-length: 22\r\n/)
    expect(answer).toMatch(/\r\n\r\n\{"of":"\/api\/v1\/x\?y=1"\}$/)
  }
})

test.each([
  ['no method', '\x16\x03\x01\x02', 400, 'bad-request'],
  ['no target', 'FOO\r\n\r\n', 400, 'bad-request'],
  ['two lengths', 'POST / HTTP/1.1\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n', 400, 'bad-request'],
  ['long headings', `GET / HTTP/1.1\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`, 431, 'headings-too-large'],
  ['too slow', 'GET / HTTP/1.1\r\nx', 408, 'too-slow'],
] as const)('what cannot be read is told in problem details: %s', async (_what, words, status, code) => {
  const limits = { ...httpLimits, headersTimeout: 200, connectionsCheckingInterval: 20 }
  const answer = await answerOf(await listen(hello, { limits }), words)
  const [head = '', body = ''] = answer.split('\r\n\r\n')
  expect(head).toContain(`HTTP/1.1 ${status} `)
  expect(head).toContain('content-type: application/problem+json')
  expect(JSON.parse(body)).toMatchObject({ status, type: `urn:dermaga:problem:${code}` })
})

test('nothing is written into an answer that has begun', async () => {
  const port = await listen(async (request, response) => {
    response.writeHead(200, { 'content-length': '10' }).write('hello')
    request.resume()
  })
  const socket = connect(port, '127.0.0.1')
  socket.write('POST / HTTP/1.1\r\nhost: localhost\r\ntransfer-encoding: chunked\r\n\r\n')
  let answer = ''
  socket.on('data', chunk => {
    answer += chunk
  })
  await once(socket, 'data')
  socket.on('error', () => undefined)
  socket.write('ZZ\r\n')
  await once(socket, 'close')
  expect(answer).toMatch(/\r\n\r\nhello$/)
})

test('a fault of the router does not leave a caller without an answer', async () => {
  const failing = { unknown: () => Promise.reject(new Error('router')) }
  const answer = await answerOf(await listen(hello, failing), 'FOO / HTTP/1.1\r\n\r\n')
  expect(answer).toContain('HTTP/1.1 400 ')
})
