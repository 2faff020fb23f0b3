'use strict'

const { createHash } = require('node:crypto')
const { existsSync, readdirSync, readFileSync, renameSync, rmSync } = require('node:fs')
const { dirname, join, relative } = require('node:path')
const { pruneBuilds } = require('./prune-builds.js')

/** Folders whose code goes into the bundle. Data beside the code is read where it lies. */
const folders = ['src', 'seeds']
const isCode = name => /\.(tsx?|json)$/.test(name) && !/\.test\.tsx?$/.test(name)

const codeIn = folder =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile() && isCode(entry.name))
        .map(entry => join(entry.parentPath ?? entry.path, entry.name))
        .sort()
    : []

/** A build belongs to its code, to the way it is built, and to its place: the folders of data are written into it. */
const hashOf = root => {
  const hash = createHash('sha256').update(root).update(readFileSync(__filename))
  for (const file of folders.flatMap(folder => codeIn(join(root, folder)))) {
    hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 16)
}

/** In a bundle `import.meta.dirname` would be the bundle's folder; the code means its own, where its data lie. */
const keepFolders = {
  name: 'keep-folders',
  setup: build => {
    build.onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
      const contents = readFileSync(path, 'utf8').replaceAll(
        'import.meta.dirname',
        JSON.stringify(dirname(path)),
      )
      return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' }
    })
  },
}

let running = 0

/** Bundles programs of this project into a folder; their packages stay outside. */
const bundle = async (root, folder, entryPoints = { dermaga: 'src/cli/main.ts' }) => {
  const { build, stop } = require('esbuild')
  running += 1
  await build({
    absWorkingDir: root,
    entryPoints,
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    packages: 'external',
    sourcemap: 'linked',
    outExtension: { '.js': '.mjs' },
    plugins: [keepFolders],
    logLevel: 'warning',
  })
  running -= 1
  // Its helper would else stay in memory as long as we do.
  if (running === 0) stop()
}

/**
 * The folder of the bundle of this code, built if it is not there. It appears whole, by a rename, so that two
 * starts at once, or a kill in the middle, do no harm.
 */
const buildIfChanged = async root => {
  const builds = join(root, '.build')
  const folder = join(builds, hashOf(root))
  if (existsSync(folder)) return folder
  const half = `${folder}.${process.pid}.half`
  try {
    await bundle(root, half)
    renameSync(half, folder)
  } catch (fault) {
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(folder)) throw fault
  }
  pruneBuilds(builds, folder)
  return folder
}

module.exports = { buildIfChanged, bundle }
