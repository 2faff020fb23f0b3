import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { projectRoot } from '../src/platform/database/index.ts'
import { memoryOf } from './measure/memory.ts'
import { processes, treeOf } from './measure/processes.ts'
import { startServing } from './platform.ts'
import type { Line } from './report.ts'

const port = 18_110
const url = `http://localhost:${port}`

const git = async (args: readonly string[]): Promise<void> => {
  const child = spawn('git', args, { stdio: 'ignore' })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`git ${args[0]} ended with ${code}`)
}

const tell = (pid: number, signal: 'SIGTERM' | 'SIGKILL'): void => {
  try {
    process.kill(pid, signal)
  } catch {
    // It has ended meanwhile.
  }
}

/** npm does not always pass a signal on: whoever it started is told too, and the platform stops its database. */
const stopTree = async (root: number): Promise<void> => {
  const started = treeOf([root], await processes())
  const left = async () => {
    const alive = new Set((await processes()).map(each => each.pid))
    return started.filter(pid => alive.has(pid))
  }
  for (const pid of started) tell(pid, 'SIGTERM')
  for (let tries = 0; tries < 100 && (await left()).length > 0; tries += 1) await wait(200)
  for (const pid of await left()) tell(pid, 'SIGKILL')
}

type Started = { readonly seconds: number; readonly memory: number }

/** Clones, starts as a newcomer would, and waits until people can be sent there. */
const cloneAndStart = async (): Promise<Started> => {
  const folder = await mkdtemp(join(tmpdir(), 'dermaga-bench-start-'))
  await chmod(folder, 0o711)
  const clone = join(folder, 'clone')
  const data = join(folder, 'data')
  try {
    const began = performance.now()
    await git(['clone', '--quiet', projectRoot, clone])
    // All that npm is set up with; of the platform's own settings none but these.
    const own = /^(PORT|HOST|BASE_URL|DATABASE_URL|ROLE|DERMAGA_.*|OIDC_.*|METRICS_TOKEN|CLAMD_SOCKET)$/
    const around = Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)))
    const served = await startServing(['npm', 'start'], {
      env: { ...around, PORT: String(port), BASE_URL: url, DERMAGA_DATA: data },
      ...{ ready: `${url}/readyz`, seconds: 240, cwd: clone },
    })
    const seconds = (performance.now() - began) / 1000
    try {
      await wait(5_000)
      const [database] = (await readFile(join(data, 'postgres/postmaster.pid'), 'utf8')).split('\n')
      return { seconds, memory: await memoryOf([served.pid, Number(database)]) }
    } finally {
      await stopTree(served.pid)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** From nothing to serving, twice: the first time fills npm's cache where it was cold. */
export const start = async (say: (line: string) => void): Promise<readonly Line[]> => {
  const first = await cloneAndStart()
  say(`start, cache as it was: ${first.seconds.toFixed(1)} s`)
  const warm = await cloneAndStart()
  say(`start, cache warm: ${warm.seconds.toFixed(1)} s`)
  return [
    { kind: 'value', bench: 'start', of: 'clone to serving', unit: 's', value: warm.seconds },
    { kind: 'value', bench: 'memory', of: 'demo world, idle', unit: 'MB', value: warm.memory },
  ]
}
