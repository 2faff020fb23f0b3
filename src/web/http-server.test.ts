import { once } from 'node:events'
import { request as ask } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { createLog } from '../platform/log.ts'
import { httpLimits, httpServer } from './http-server.ts'

const lines: string[] = []
const log = createLog({ to: { write: line => void lines.push(line) } })
const hello = async (...[, response]: Parameters<Parameters<typeof httpServer>[0]>) => response.end('hello')

let stop = (): void => undefined
afterEach(() => stop())

const listen = async (
  handle: Parameters<typeof httpServer>[0],
  more: { loopback?: boolean; limits?: object } = {},
) => {
  const server = httpServer(handle, { loopback: true, log, ...more })
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
