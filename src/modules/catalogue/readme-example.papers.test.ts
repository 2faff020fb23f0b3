import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8')

test('the definition shown in the README is the one that runs', () => {
  const shown = [...read('README.md').matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = '']) => yaml)
  const runs = read('fixtures/sound.yaml')
  expect(shown.length).toBeGreaterThan(0)
  expect(shown.filter(yaml => !runs.includes(yaml))).toEqual([])
})
