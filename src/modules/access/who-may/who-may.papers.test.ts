import { join } from 'node:path'
import { expect, test } from 'vitest'
import { whoMayPaper } from './who-may-paper.ts'

test('the page on who may do what says what the policies answer', async () => {
  await expect(whoMayPaper()).toMatchFileSnapshot(
    join(import.meta.dirname, '../../../../docs/generated/who-may.md'),
  )
})
