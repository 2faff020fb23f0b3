import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { newId } from '../../kernel/index.ts'
import { clamdScanner } from './scan.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** Plays ClamAV's daemon: reads the stream as its manual says and answers what `say` makes of it. */
const clamd = async (say: (file: Buffer) => string | null): Promise<string> => {
  const server = createServer(socket => {
    let received = Buffer.alloc(0)
    socket.on('error', () => undefined)
    socket.on('data', (data: Buffer) => {
      received = Buffer.concat([received, data])
      const command = 'zINSTREAM\0'
      if (received.subarray(0, command.length).toString() !== command) return
      const parts: Buffer[] = []
      for (let at = command.length; at + 4 <= received.length; ) {
        const length = received.readUInt32BE(at)
        if (length === 0) {
          const answer = say(Buffer.concat(parts))
          if (answer !== null) socket.end(`${answer}\0`)
          return
        }
        parts.push(received.subarray(at + 4, at + 4 + length))
        at += 4 + length
      }
    })
  })
  servers.push(server)
  const name = `clamd-${newId()}.sock`
  const path = process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), name)
  await new Promise<void>(ready => server.listen(path, ready))
  return path
}

const photo = Buffer.alloc(300_000, 7)

test('a file that the scanner finds harmless is clean, and it saw every byte', async () => {
  let seen: Buffer = Buffer.alloc(0)
  const socket = await clamd(file => {
    seen = file
    return 'stream: OK'
  })
  expect(await clamdScanner(socket)(photo)).toBe('clean')
  expect(seen).toEqual(photo)
})

test('a file in which the scanner finds something is infected', async () => {
  const socket = await clamd(() => 'stream: Win.Test.EICAR_HDB-1 FOUND')
  expect(await clamdScanner(socket)(photo)).toBe('infected')
})

test.each([
  ['refuses the size', 'INSTREAM size limit exceeded. ERROR'],
  ['answers with something else', 'stream: who knows'],
])('a scanner that %s has not scanned', async (_, answer) => {
  expect(await clamdScanner(await clamd(() => answer))(photo)).toBe('not-scanned')
})

test('a scanner that hangs is waited for a while and has then not scanned', async () => {
  expect(await clamdScanner(await clamd(() => null), 150)(photo)).toBe('not-scanned')
})

test('a scanner that is not there has not scanned', async () => {
  expect(await clamdScanner(join(tmpdir(), 'no-such.sock'))(photo)).toBe('not-scanned')
})
