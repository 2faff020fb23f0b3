import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

type Count = { readonly passed: number; readonly failed: number; readonly skipped: number }
const { countTests } = createRequire(import.meta.url)('./count-tests.mjs') as {
  countTests(report: string | undefined, exit: number): Count
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dermaga-count-'))
})
afterAll(() => rm(folder, { recursive: true }))

const reportOf = async (passed: number, failed: number, pending: number): Promise<string> => {
  const file = join(folder, 'report.json')
  const numbers = {
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: pending,
    numTodoTests: 0,
  }
  await writeFile(file, JSON.stringify(numbers))
  return file
}

test.each([
  ['tests that pass', [5, 0, 1], 0, { passed: 5, failed: 0, skipped: 1 }],
  ['tests that fail', [5, 2, 0], 1, { passed: 5, failed: 2, skipped: 0 }],
  ['a fault outside the tests', [5, 0, 0], 1, { passed: 5, failed: 1, skipped: 0 }],
  ['a project without tests', [0, 0, 0], 0, { passed: 0, failed: 1, skipped: 0 }],
  ['a project whose tests are all skipped', [0, 0, 4], 0, { passed: 0, failed: 1, skipped: 4 }],
] as const)('%s', async (_, [passed, failed, pending], exit, count) => {
  expect(countTests(await reportOf(passed, failed, pending), exit)).toEqual(count)
})

test('a run that left no report is a failure, whatever its exit code', () => {
  expect(countTests(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('a step that is no test counts by its exit code alone', () => {
  expect([countTests(undefined, 0).failed, countTests(undefined, 2).failed]).toEqual([0, 1])
})
