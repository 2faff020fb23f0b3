import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { examples } from './index.ts'

test('every part has an example in both languages', () => {
  const parts = readdirSync(join(import.meta.dirname, '../parts'))
    .filter(file => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))
    .map(file => file.replace('.tsx', ''))
  expect(Object.keys(examples).sort()).toEqual(parts.sort())
  for (const { title, states } of Object.values(examples)) {
    expect(title.id).not.toBe('')
    expect(title.en).not.toBe('')
    expect(states.length).toBeGreaterThan(0)
  }
})
