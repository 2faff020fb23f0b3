'use strict'

const { spawnSync } = require('node:child_process')
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { alone } = require('./alone.js')
const { refuse } = require('./refusal.js')

const packagesIn = file => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return null
  }
}

/**
 * Whether what lies in node_modules is what the lock file asks for. npm keeps a list of what it installed beside it.
 * Packages for other machines may be missing, and so may those for tests where none are run.
 */
const isInstalled = (root, { tests }) => {
  const wanted = packagesIn(join(root, 'package-lock.json'))
  const found = packagesIn(join(root, 'node_modules', '.package-lock.json'))
  if (!wanted) throw refuse(`There is no package-lock.json in ${root}.`)
  if (!found) return false
  return Object.entries(wanted).every(([path, { version, optional, dev, devOptional }]) => {
    if (path === '') return true
    const there = found[path]
    if (there) return there.version === version
    return optional === true || (!tests && (dev === true || devOptional === true))
  })
}

/** npm as it was called, else as the system finds it. */
const npm = (root, args) => {
  // The answer of a command stands alone on stdout: what npm says goes to stderr.
  const options = { cwd: root, stdio: ['ignore', 2, 2] }
  const called = process.env.npm_execpath
  return called && /npm-cli\.js$/.test(called)
    ? spawnSync(process.execPath, [called, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
}

/** Installs what the lock file says, for running or for testing too, unless it is there. Of two starts at once the second waits. */
const installIfMissing = async (root, { tests }) => {
  if (isInstalled(root, { tests })) return
  await alone(join(root, '.build', 'install.lock'), () => {
    if (isInstalled(root, { tests })) return
    process.stderr.write(
      'Memasang yang diperlukan Dermaga (npm ci); hanya sekali ini…\n  Installing what Dermaga needs (npm ci); this happens once…\n',
    )
    const { status, error } = npm(root, [
      ...['ci', '--loglevel=error', '--no-audit', '--no-fund'],
      tests ? '--include=dev' : '--omit=dev',
    ])
    if (error || status !== 0) {
      throw refuse(
        `npm ci failed${error ? ` (${error.message})` : ''}. Its reason stands above; mend it and start again.`,
      )
    }
  })
}

module.exports = { installIfMissing, isInstalled }
