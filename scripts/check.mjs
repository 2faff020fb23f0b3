// The whole gate, step by step: what `npm run check` runs, and `npm test` after it has brought what is missing.
// `npm run check -- types parts` runs the named steps only. The last line sums the tests up.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { countTests } from './count-tests.mjs'

const root = dirname(import.meta.dirname)
const reports = mkdtempSync(join(tmpdir(), 'dermaga-check-'))

/** Each step is a program of node_modules; a project of tests also writes a report that is counted. */
const tests = project => ({
  name: project,
  report: join(reports, `${project}.json`),
  run: [
    ...['vitest', 'run', '--project', project, '--reporter=default', '--reporter=json'],
    `--outputFile.json=${join(reports, `${project}.json`)}`,
  ],
})

const folders = ['src', 'seeds', 'bench', 'faults', 'tests'].filter(name => existsSync(join(root, name)))

const steps = [
  { name: 'format', run: ['biome', 'format', '.'] },
  { name: 'lint', run: ['biome', 'lint', '--error-on-warnings', '.'] },
  { name: 'types', run: ['tsc', '--noEmit', '-p', '.'] },
  {
    name: 'borders',
    run: ['depcruise', '--config', '.dependency-cruiser.cjs', ...folders],
  },
  tests('papers'),
  tests('parts'),
  tests('journeys'),
]

// Papers and snapshots are compared, never written; the Node of the project is found first.
const env = {
  ...process.env,
  CI: 'true',
  PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
}

const exitOf = ([program, ...args]) =>
  new Promise(resolve => {
    const shell = process.platform === 'win32'
    const child = spawn(program, args, { cwd: root, env, stdio: 'inherit', shell })
    child.on('error', fault => {
      console.error(fault.message)
      resolve(1)
    })
    child.on('exit', code => resolve(code ?? 1))
  })

const asked = process.argv.slice(2)
const unknown = asked.filter(name => !steps.some(step => step.name === name))
if (unknown.length > 0) {
  console.error(`Unknown step: ${unknown.join(', ')}. Steps: ${steps.map(step => step.name).join(', ')}.`)
  process.exit(2)
}

const lines = []
const sum = { passed: 0, failed: 0, skipped: 0 }
for (const step of steps.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  console.log(`\n── ${step.name}`)
  const started = Date.now()
  const exit = await exitOf(step.run)
  const count = countTests(step.report, exit)
  for (const kind of Object.keys(sum)) sum[kind] += count[kind]
  const seconds = ((Date.now() - started) / 1000).toFixed(1).padStart(7)
  lines.push(`${count.failed === 0 ? 'done  ' : 'FAILED'} ${seconds} s  ${step.name}`)
}
rmSync(reports, { recursive: true, force: true })

console.log(`\n${lines.join('\n')}\n`)
process.exitCode = sum.failed === 0 ? 0 : 1
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`)
