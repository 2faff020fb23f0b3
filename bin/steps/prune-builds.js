'use strict'

const { readdirSync, rmSync, statSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { isAlive } = require('./alone.js')

const kept = 3

/** Leaves a note in a build that this process runs from it: parts of it are read long after the start. */
const noteUse = folder => {
  const note = join(folder, `in-use.${process.pid}`)
  writeFileSync(note, '')
  return () => rmSync(note, { force: true })
}

const usersOf = folder =>
  readdirSync(folder)
    .map(name => /^in-use\.(\d+)$/.exec(name))
    .filter(found => found && isAlive(Number(found[1])))

/** Removes old builds, but the newest few and those that somebody runs from. */
const pruneBuilds = (builds, current) => {
  const folders = readdirSync(builds, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && !entry.name.endsWith('.half'))
    .map(entry => join(builds, entry.name))
    .filter(folder => folder !== current)
    .sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs)
  for (const folder of folders.slice(kept - 1)) {
    if (usersOf(folder).length === 0) rmSync(folder, { recursive: true, force: true })
  }
}

module.exports = { noteUse, pruneBuilds }
