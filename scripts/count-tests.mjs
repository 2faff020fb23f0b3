import { readFileSync } from 'node:fs'

const numbersIn = report => {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
      readFileSync(report, 'utf8'),
    )
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests }
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }
  }
}

/**
 * What one step of the gate counts for. One that is no test has no report. What broke outside its tests, and a project
 * in which none ran, renamed perhaps, count as one failure, so that none hides.
 */
export const countTests = (report, exit) => {
  const { passed, failed, skipped } = report ? numbersIn(report) : { passed: 0, failed: 0, skipped: 0 }
  const ranNone = report !== undefined && passed + failed === 0
  return { passed, failed: exit === 0 && !ranNone ? failed : Math.max(failed, 1), skipped }
}
