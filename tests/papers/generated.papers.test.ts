import { join } from 'node:path'
import { expect, test } from 'vitest'
import { shippedCatalogue } from '../../src/modules/catalogue/index.ts'
import { factCatalogue } from './fact-catalogue.ts'
import { stateChart } from './state-chart.ts'

const folder = join(import.meta.dirname, '../../docs/generated')

test('the catalogue of facts says what each module declares', async () => {
  await expect(factCatalogue()).toMatchFileSnapshot(join(folder, 'facts.md'))
})

test.each(shippedCatalogue().definitions)('the chart of $code shows its table of steps', async definition => {
  await expect(stateChart(definition)).toMatchFileSnapshot(join(folder, `states-${definition.code}.md`))
})
