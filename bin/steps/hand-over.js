'use strict'

const { spawn } = require('node:child_process')
const { join } = require('node:path')
const { noteUse } = require('./prune-builds.js')

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** npm asked to stop ends the shell between us and does not tell us: then our parent is another one. */
const whenNpmIsGone = stop => {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    stop()
  }, 500)
  return () => clearInterval(watch)
}

/**
 * A server is given a heap of 512 MB, several times what lives in it: left alone, Node sizes it by the machine and lets
 * garbage lie until hundreds of megabytes are taken. Who sets NODE_OPTIONS decides for themselves.
 */
const heapOf = args =>
  args[0] === 'start' && !/max[-_]old[-_]space/.test(process.env.NODE_OPTIONS ?? '')
    ? ['--max-old-space-size=512']
    : []

/** Runs the bundle as if it were this process: same streams, same signals, same end. */
const handOver = (node, build, args) =>
  new Promise((resolve, reject) => {
    const done = noteUse(build)
    const child = spawn(
      node,
      ['--enable-source-maps', ...heapOf(args), join(build, 'dermaga.mjs'), ...args],
      {
        stdio: 'inherit',
        // By this the program notices that we were killed, and ends too instead of holding on to its port.
        env: { ...process.env, DERMAGA_SHIM: String(process.pid) },
        windowsHide: true,
      },
    )
    const forward = signal => {
      // Ctrl-C in a terminal reaches the child by itself; twice would mean "at once".
      if (signal === 'SIGINT' && process.stdin.isTTY) return
      child.kill(signal)
    }
    for (const signal of signals) process.on(signal, forward)
    // Without npm, a shell that ended has only let us go on in the background.
    const unwatch = process.env.npm_lifecycle_event
      ? whenNpmIsGone(() => forward('SIGTERM'))
      : () => undefined
    child.on('error', fault => {
      unwatch()
      done()
      reject(fault)
    })
    child.on('exit', (code, signal) => {
      unwatch()
      done()
      for (const each of signals) process.removeListener(each, forward)
      if (signal === null) return resolve(code)
      // Whoever started us sees how it ended.
      process.kill(process.pid, signal)
      resolve(1)
    })
  })

module.exports = { handOver }
