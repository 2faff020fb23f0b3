import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { chmod, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Answer, type Ask, runPrefix } from './broker-protocol.ts'
import { sweepRuns } from './sweep-runs.ts'
import { createTestStores } from './test-stores.ts'

export type Broker = { address: string; close(): Promise<void> }

/**
 * Hands out test databases to the workers of a test run. It starts a server when the first of them asks, so a run
 * of pure rules starts none, and ends the servers with the run.
 */
export const startBroker = async (): Promise<Broker> => {
  await sweepRuns()
  const folder = mkdtempSync(join(tmpdir(), `${runPrefix}${process.pid}-`))
  await chmod(folder, 0o711)
  const stores = createTestStores(folder)
  const answer = async (ask: Ask): Promise<Answer> => {
    try {
      if (ask.do === 'drop') {
        await stores.drop(ask.store, ask.name)
        return { name: ask.name, url: '', data: '' }
      }
      return await stores.create(ask.store, ask.modules)
    } catch (fault) {
      return { fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) }
    }
  }
  const server = createServer(socket => {
    socket.on('error', () => undefined)
    createInterface(socket).on('line', async line => {
      const reply = await answer(JSON.parse(line))
      socket.end(`${JSON.stringify(reply)}\n`)
    })
  })
  const address =
    process.platform === 'win32'
      ? `\\\\.\\pipe\\${runPrefix}${randomBytes(6).toString('hex')}`
      : join(folder, 'broker')
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(address, resolve)
  })
  const close = async () => {
    server.close()
    await stores.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { address, close }
}
