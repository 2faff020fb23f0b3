import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')

/** A small tree in which each import breaks one rule of the house, or none. */
const files: Readonly<Record<string, string>> = {
  'src/kernel/index.ts': 'export const kernel = 1',
  'src/kernel/inner.ts': 'export const inner = 1',
  'src/platform/jobs/index.ts': 'export type Jobs = { send(): void }\nexport const openJobs = 1',
  'src/platform/jobs/inner.ts': 'export const inner = 1',
  'src/journal/index.ts': "export { kernel } from '../kernel/index.ts'\nexport const journal = 1",
  'src/web/index.ts': 'export const web = 1',
  'src/design/index.ts': "import { web } from '../web/index.ts'\nexport const design = web",
  'src/design/knows-a-module.ts':
    "import { access } from '../modules/access/index.ts'\nexport const x = access",
  'src/modules/access/index.ts': 'export const access = 1',
  'src/modules/access/verb.ts': 'export const verb = 1',
  'src/modules/access/out-of-line.ts':
    "import { applications } from '../applications/index.ts'\nexport const x = applications",
  'src/modules/applications/index.ts': 'export const applications = 1',
  'src/modules/applications/good.ts': [
    "import { kernel } from '../../kernel/index.ts'",
    "import { journal } from '../../journal/index.ts'",
    "import type { Jobs } from '../../platform/jobs/index.ts'",
    "import { access } from '../access/index.ts'",
    'export const good = (jobs: Jobs) => [kernel, journal, access, jobs]',
  ].join('\n'),
  'src/modules/applications/around-the-door.ts':
    "import { verb } from '../access/verb.ts'\nexport const x = verb",
  'src/modules/applications/opens-jobs.ts':
    "import { openJobs } from '../../platform/jobs/index.ts'\nexport const x = openJobs",
  'src/modules/applications/deep-kernel.ts':
    "import { inner } from '../../kernel/inner.ts'\nexport const x = inner",
  'src/modules/applications/round.ts': "import { about } from './about.ts'\nexport const round = () => about",
  'src/modules/applications/about.ts': "import { round } from './round.ts'\nexport const about = () => round",
  'src/modules/interop/index.ts': 'export const interop = 1',
  'src/cli/command.ts': "import { interop } from '../modules/interop/index.ts'\nexport const x = interop",
  'src/main.ts': "import { interop } from './modules/interop/index.ts'\nexport const x = interop",
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'borders-'))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  await writeFile(join(folder, 'tsconfig.json'), '{ "compilerOptions": { "verbatimModuleSyntax": true } }')
})
afterAll(() => rm(folder, { recursive: true }))

test('each arrow that points the wrong way is found and named, and no right one is', async () => {
  const args = [program, 'src', '--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json']
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: folder,
    maxBuffer: 1 << 26,
  }).catch(ended => ended)
  const { violations } = JSON.parse(stdout).summary
  const found = violations.map(
    ({ from, rule }: { from: string; rule: { name: string } }) => `${from}: ${rule.name}`,
  )
  expect([...new Set(found)].sort()).toEqual([
    'src/cli/command.ts: interop-is-wired-in-main',
    'src/design/index.ts: design-rests-on-kernel',
    'src/design/knows-a-module.ts: design-rests-on-kernel',
    'src/design/knows-a-module.ts: ground-knows-no-module',
    'src/modules/access/out-of-line.ts: access-stays-in-line',
    'src/modules/applications/about.ts: no-circle',
    'src/modules/applications/around-the-door.ts: modules-through-the-door',
    'src/modules/applications/deep-kernel.ts: kernel-through-the-door',
    'src/modules/applications/opens-jobs.ts: modules-know-types-of-platform-only',
  ])
})
