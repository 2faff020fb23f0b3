// Bundles the bench as the platform itself is bundled, runs it on the project's Node, and takes the bundle away again.
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const root = dirname(import.meta.dirname)
const steps = createRequire(join(root, 'bin/steps/'))
const { bundle } = steps('./build-if-changed.js')
const { findNode } = steps('./find-node.js')

const folder = join(root, '.build', `bench-${process.pid}.half`)
const clean = () => rmSync(folder, { recursive: true, force: true })
try {
  await bundle(root, folder, { bench: 'bench/main.ts', 'bare-handler': 'bench/submit/bare-handler.ts' })
  const child = spawn(findNode(root), [join(folder, 'bench.mjs'), ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  // A terminal's Ctrl-C reaches the bench by itself; it ends what it began and then itself.
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
