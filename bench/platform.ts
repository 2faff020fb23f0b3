import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { projectRoot } from '../src/platform/database/index.ts'
import { baseUrl, type Place, port } from './place.ts'

/** A process that serves; `stop` ends it and waits for its end. */
export type Served = { readonly pid: number; stop(): Promise<void> }

const ended = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

/** Starts a program and waits until its address answers 200; what it says is told where it does not. */
export const startServing = async (
  program: readonly string[],
  {
    env,
    ready,
    seconds,
    cwd = projectRoot,
  }: {
    readonly env: NodeJS.ProcessEnv
    readonly ready: string
    readonly seconds: number
    readonly cwd?: string
  },
): Promise<Served> => {
  const [command = process.execPath, ...args] = program
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  const keep = (chunk: Buffer) => {
    said = `${said}${chunk}`.slice(-4_000)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const stop = async () => {
    if (ended(child)) return
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    const patience = setTimeout(() => child.kill('SIGKILL'), 20_000)
    await gone
    clearTimeout(patience)
  }
  const deadline = Date.now() + seconds * 1000
  while (Date.now() < deadline && !ended(child)) {
    const answer = await fetch(ready).catch(() => null)
    await answer?.arrayBuffer()
    if (answer?.status === 200) return { pid: child.pid ?? 0, stop }
    await wait(100)
  }
  await stop()
  throw new Error(`${program.join(' ')} did not serve within ${seconds} s. It said:\n${said}`)
}

/** The platform as `npm start` runs it, on the store under measure. */
export const startPlatform = (place: Place, profile?: string): Promise<Served> =>
  startServing([process.execPath, join(projectRoot, 'bin/dermaga'), 'start'], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: String(port),
      BASE_URL: baseUrl,
      DATABASE_URL: place.url,
      DERMAGA_DATA: join(place.folder, 'data'),
      DERMAGA_DEMO: '0',
      ...(profile === undefined ? {} : { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${profile}` }),
    },
    ready: `${baseUrl}/readyz`,
    seconds: 120,
  })
