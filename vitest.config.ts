import { defineConfig } from 'vitest/config'

/** Two noisy cores are the least we promise to test on: limits are there to end what hangs, not to measure. */
const seconds = (count: number): number => count * 1000

export default defineConfig({
  test: {
    globalSetup: ['tests/global-setup.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          include: [
            'src/**/*.test.{ts,tsx}',
            'seeds/**/*.test.ts',
            'scripts/**/*.test.ts',
            'tests/*.test.ts',
          ],
          exclude: ['**/*.papers.test.ts'],
          // Rules without state of their own: one module graph for all of a worker's files is five times as fast.
          isolate: false,
          testTimeout: seconds(30),
          hookTimeout: seconds(120),
        },
      },
      {
        extends: true,
        test: {
          // Generated pages against the code they are made from; `npm run papers` writes them.
          name: 'papers',
          include: ['{src,tests}/**/*.papers.test.ts'],
          testTimeout: seconds(60),
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.{ts,tsx}'],
          fileParallelism: false,
          testTimeout: seconds(180),
          hookTimeout: seconds(240),
        },
      },
    ],
  },
})
