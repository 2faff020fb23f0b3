// Runs a program of this project that is no part of the platform: bundled as the platform itself is bundled, on the
// project's Node, with the arguments that were given; the bundle is taken away again.
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const root = dirname(import.meta.dirname)
const steps = createRequire(join(root, 'bin/steps/'))
const { bundle } = steps('./build-if-changed.js')
const { findNode } = steps('./find-node.js')

/** `entries`: the program itself under its name, and whatever else it starts. */
export const runBundled = async (name, entries) => {
  const folder = join(root, '.build', `${name}-${process.pid}.half`)
  const clean = () => rmSync(folder, { recursive: true, force: true })
  try {
    await bundle(root, folder, entries)
    const child = spawn(findNode(root), [join(folder, `${name}.mjs`), ...process.argv.slice(2)], {
      stdio: 'inherit',
    })
    // A terminal's Ctrl-C reaches the program by itself; it ends what it began and then itself.
    for (const signal of ['SIGINT', 'SIGTERM'])
      process.on(signal, () => signal === 'SIGTERM' && child.kill(signal))
    child.on('exit', code => {
      clean()
      process.exitCode = code ?? 1
    })
  } catch (fault) {
    clean()
    throw fault
  }
}
