// Which way the arrows point. Each rule is one sentence of the house's order; a broken one is named by the check.
'use strict'

const { moduleLine } = require('./src/module-line.ts')

const tests = '(\\.test|-for-tests|-contract)\\.tsx?$'
const ground = ['kernel', 'platform', 'journal', 'web', 'design']

/** A module may import those before it in the line, and never one after it. */
const line = moduleLine.slice(0, -1).map((name, at) => ({
  name: `${name}-stays-in-line`,
  severity: 'error',
  comment: `${name} comes before what it imports: record a fact and let the other react to it.`,
  from: { path: `^src/modules/${name}/` },
  to: { path: `^src/modules/(${moduleLine.slice(at + 1).join('|')})/` },
}))

/** What each layer of the ground may rest on. */
const layers = [
  { layer: 'kernel', on: [] },
  { layer: 'platform', on: ['kernel'] },
  { layer: 'design', on: ['kernel'] },
  { layer: 'journal', on: ['kernel', 'platform'] },
  { layer: 'web', on: ['kernel', 'platform', 'journal', 'design'] },
].map(({ layer, on }) => ({
  name: `${layer}-rests-on-${on.join('-') || 'nothing'}`,
  severity: 'error',
  from: { path: `^src/${layer}/`, pathNot: tests },
  to: { path: '^src/', pathNot: [layer, ...on].map(name => `^src/${name}/`) },
}))

/** A folder is entered through its `index.ts` only. */
const doors = ['kernel', 'journal', 'web', 'design'].map(name => ({
  name: `${name}-through-the-door`,
  severity: 'error',
  from: { path: '^(src|seeds|bench)/', pathNot: `^src/${name}/` },
  to: { path: `^src/${name}/`, pathNot: `^src/${name}/index\\.tsx?$` },
}))

module.exports = {
  forbidden: [
    ...line,
    ...layers,
    ...doors,
    {
      name: 'modules-through-the-door',
      severity: 'error',
      comment: 'Another module is entered through its index.ts only.',
      from: { path: '^src/modules/([^/]+)/' },
      to: { path: '^src/modules/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/index\\.ts$'] },
    },
    {
      name: 'everyone-through-the-door',
      severity: 'error',
      comment: 'A module is entered through its index.ts only, by main, the command line and the seeds too.',
      from: { path: '^(src|seeds|bench)/', pathNot: '^src/modules/' },
      to: { path: '^src/modules/', pathNot: '^src/modules/[^/]+/index\\.ts$' },
    },
    {
      name: 'ground-knows-no-module',
      severity: 'error',
      from: { path: `^src/(${ground.join('|')})/` },
      to: { path: '^src/modules/' },
    },
    {
      name: 'modules-know-types-of-platform-only',
      severity: 'error',
      comment: 'main hands the adapters in; a module imports their types.',
      from: { path: '^src/modules/', pathNot: [tests, '^src/modules/interop/'] },
      to: { path: '^src/platform/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'platform-through-the-door',
      severity: 'error',
      from: { path: '^(src|seeds|bench)/', pathNot: ['^src/platform/', tests] },
      to: { path: '^src/platform/[^/]+/', pathNot: '^src/platform/[^/]+/index\\.ts$' },
    },
    {
      name: 'interop-is-wired-in-main',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/modules/interop/', '^src/[^/]+\\.ts$'] },
      to: { path: '^src/modules/interop/' },
    },
    {
      name: 'nobody-imports-a-command',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^src/cli/', pathNot: '^src/cli/command\\.ts$' },
    },
    {
      name: 'no-circle',
      severity: 'error',
      from: { path: '^(src|seeds)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-package-out-of-the-air',
      severity: 'error',
      comment: 'What is imported stands in package.json; what runs in production is no dev dependency.',
      from: { path: '^(src|seeds)/', pathNot: tests },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-dev'] },
    },
    { name: 'nothing-missing', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^node_modules/(?!.*index)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
