'use strict'

const { mkdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs')
const { dirname } = require('node:path')
const { setTimeout: wait } = require('node:timers/promises')

const isAlive = pid => {
  try {
    process.kill(pid, 0)
    return true
  } catch (fault) {
    return fault.code === 'EPERM'
  }
}

const take = file => {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (fault) {
    if (fault.code !== 'EEXIST') throw fault
    return false
  }
}

const holderOf = file => {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return 0
  }
}

/** Does work that only one process of this project may do at a time. A lock whose holder was killed counts for nothing. */
const alone = async (file, work) => {
  mkdirSync(dirname(file), { recursive: true })
  while (!take(file)) {
    const holder = holderOf(file)
    // 0: its holder is just about to write its number, or to take it away.
    if (holder > 0 && !isAlive(holder)) rmSync(file, { force: true })
    await wait(200)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

module.exports = { alone, isAlive }
