'use strict'

const { existsSync } = require('node:fs')
const { join } = require('node:path')
const { refuse } = require('./refusal.js')

const least = 24

/** The Node that comes as a package, for the kinds of machine that have one; macOS has none. */
const packagedNode = root => {
  const system = process.platform === 'win32' ? 'win' : process.platform
  const program = process.platform === 'win32' ? 'node.exe' : 'node'
  const path = join(root, 'node_modules', `node-${system}-${process.arch}`, 'bin', program)
  return existsSync(path) ? path : null
}

/** The packaged Node; else the one that runs us, if it is new enough. */
const findNode = root => {
  const packaged = packagedNode(root)
  if (packaged) return packaged
  if (Number(process.versions.node.split('.')[0]) >= least) return process.execPath
  throw refuse(
    `Dermaga needs Node ${least}. No package brings it for ${process.platform}-${process.arch}, and the Node here is ` +
      `${process.versions.node}: install Node ${least} and start again.`,
  )
}

module.exports = { findNode, packagedNode }
