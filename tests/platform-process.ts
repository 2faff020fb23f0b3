import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { projectRoot } from '../src/platform/database/index.ts'

type Steps = {
  buildIfChanged(root: string): Promise<string>
  findNode(root: string): string
}

const steps = createRequire(join(projectRoot, 'bin/dermaga'))
const { buildIfChanged } = steps('./steps/build-if-changed.js') as Pick<Steps, 'buildIfChanged'>
const { findNode } = steps('./steps/find-node.js') as Pick<Steps, 'findNode'>

/** A program of the command line in a process of its own: the one that `pid` names, with no shim before it. */
export type PlatformProcess = {
  readonly pid: number
  /** The last of what it said on stderr. */
  said(): string
  hasEnded(): boolean
  /** How it ended, when it has: its exit code, null by a signal. */
  readonly ended: Promise<number | null>
  /** As by `kill -9`: nothing is finished, nothing is said. */
  kill(): Promise<void>
  /** As by Ctrl-C; impatient after some seconds. */
  stop(): Promise<void>
}

const keptWords = 8_000
const stopPatience = 20_000

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null

const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (hasEnded(child)) return
  const gone = once(child, 'exit')
  child.kill(signal)
  const impatience = setTimeout(() => child.kill('SIGKILL'), stopPatience)
  await gone
  clearTimeout(impatience)
}

const launch = async (args: readonly string[], env: Readonly<Record<string, string>>) => {
  const build = await buildIfChanged(projectRoot)
  return spawn(findNode(projectRoot), [join(build, 'dermaga.mjs'), ...args], {
    cwd: projectRoot,
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Starts the platform as an operator does, with these settings alone. It may not be ready yet. */
export const startProcess = async (env: Readonly<Record<string, string>>): Promise<PlatformProcess> => {
  const child = await launch(['start'], env)
  let words = ''
  const listen = (chunk: Buffer): void => {
    words = `${words}${chunk}`.slice(-keptWords)
  }
  child.stderr.on('data', listen)
  child.stdout.on('data', listen)
  return {
    pid: child.pid ?? 0,
    said: () => words,
    hasEnded: () => hasEnded(child),
    ended: once(child, 'exit').then(([code]) => code as number | null),
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
  }
}

/** Waits until an address says that people can be sent there; tells what the process said where it does not. */
export const untilReady = async (
  { said, hasEnded }: PlatformProcess,
  url: string,
  seconds: number,
): Promise<void> => {
  const deadline = Date.now() + seconds * 1000
  while (Date.now() < deadline && !hasEnded()) {
    const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5_000) }).catch(() => null)
    await answer?.body?.cancel()
    if (answer?.status === 200) return
    await wait(100)
  }
  throw new Error(`The platform at ${url} was not ready within ${seconds} s. It said:\n${said()}`)
}

/** Runs one command to its end; what it printed, and how it ended. */
export const runCommand = async (
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> => {
  const child = await launch(args, env)
  const [out, err]: Buffer[][] = [[], []]
  child.stdout.on('data', chunk => out?.push(chunk))
  child.stderr.on('data', chunk => err?.push(chunk))
  const [code] = (await once(child, 'close')) as [number | null]
  const text = (parts: Buffer[] | undefined) => Buffer.concat(parts ?? []).toString('utf8')
  return { code: code ?? -1, out: text(out), err: text(err) }
}
