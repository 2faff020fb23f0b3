import { join } from 'node:path'
import { expect, test } from 'vitest'
import { definitionSchema } from './definition-schema.ts'

test('the JSON Schema that editors read says what the check demands', async () => {
  await expect(definitionSchema()).toMatchFileSnapshot(
    join(import.meta.dirname, '../../../../docs/generated/service-definition.schema.json'),
  )
})
