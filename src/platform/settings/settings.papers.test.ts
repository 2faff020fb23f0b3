import { join } from 'node:path'
import { expect, test } from 'vitest'
import { settingsPaper } from './settings-paper.ts'

test('the page on settings tells an operator every setting there is', async () => {
  await expect(settingsPaper()).toMatchFileSnapshot(join(import.meta.dirname, '../../../docs/settings.md'))
})
