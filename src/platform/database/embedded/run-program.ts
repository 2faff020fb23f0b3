import { spawn } from 'node:child_process'
import type { DatabaseUser } from './database-user.ts'

export type Outcome = { code: number; output: string }

/** Libraries and locale must not depend on who starts us; PG… variables of the caller must not leak in. */
const environment = (): NodeJS.ProcessEnv => {
  const { PATH, SystemRoot, TEMP, TMP } = process.env
  return { PATH, SystemRoot, TEMP, TMP, LC_ALL: 'C', TZ: 'UTC' }
}

/** Runs a program to its end, as the database's user where one is given, and keeps what it said. */
export const runProgram = (
  program: string,
  args: readonly string[],
  user: DatabaseUser | null,
): Promise<Outcome> =>
  new Promise(resolve => {
    const child = spawn(program, args, {
      // The caller's folder may be closed to the database's user.
      cwd: process.platform === 'win32' ? undefined : '/',
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      ...(user ? { uid: user.uid, gid: user.gid } : {}),
    })
    let output = ''
    const keep = (chunk: Buffer) => {
      output += chunk.toString('utf8')
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', fault => resolve({ code: 127, output: fault.message }))
    child.on('close', code => resolve({ code: code ?? 1, output: output.trim() }))
  })
