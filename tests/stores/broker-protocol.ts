import type { TestStore } from './test-server.ts'

/** Folders of test runs, followed by the number of the process that made them. */
export const runPrefix = 'dermaga-tests-'

/** Where the workers of a run find its broker. */
export const brokerVariable = 'DERMAGA_TEST_BROKER'

export type Ask =
  | { do: 'create'; store: TestStore; modules: readonly string[] | null }
  | { do: 'drop'; store: TestStore; name: string }

/** `data`: a folder for the files of that database's platform. */
export type Answer = { name: string; url: string; data: string } | { fault: string }
