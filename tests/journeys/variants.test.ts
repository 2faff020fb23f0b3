import { afterAll, beforeAll, expect, test } from 'vitest'
import { definitionOf, exampleSituation } from '../../src/modules/catalogue/index.ts'
import { closeBrowser, openPage, phone } from '../browser.ts'
import { startPlatform } from './platform.ts'
import { type Answers, apply, becomes, visit, type Walk } from './steps.ts'

const today = '2026-11-24'

/** The answers of one of the definition's own examples, told by how its name begins. */
const answersLike = (service: string, name = ''): Answers => {
  const definition = definitionOf(service, today)
  const example = definition?.examples.find(each => each.name.startsWith(name))
  if (!definition || !example) throw new Error(`${service} has no example "${name}"`)
  return (exampleSituation(definition, example)?.answers ?? {}) as Answers
}

let platform: Awaited<ReturnType<typeof startPlatform>>
let walk: Walk

beforeAll(async () => {
  platform = await startPlatform()
  const page = await openPage({ scripts: false, viewport: phone })
  // axe looks at these pages in the other journeys.
  walk = { page, url: platform.url, hasScripts: false, visited: new Set() }
})
afterAll(async () => {
  await walk?.page.context().close()
  await platform?.stop()
  await closeBrowser()
})

const textOf = async (path: string): Promise<string> => {
  await visit(walk, path)
  return walk.page.locator('main').innerText()
}

test('Hasan applies for his small daughter: nothing of his own is taken for hers', async () => {
  await becomes(walk, 'hasan')
  const answers = answersLike('passport-replacement', 'Hasan applies for his small daughter')
  const sent = await apply(walk, 'passport-replacement', answers)
  await becomes(walk, 'budi')
  const text = await textOf(`/desk${sent}`)
  expect(text).toContain('Aisyah')
  expect(text).toContain('17 Mei 2020')
  expect(text).not.toContain('3324084803950002')
  expect(text).toMatch(/Anak/)
})

test.each(['Lost, with a copy', 'Damaged by a flood'])(
  'Nur applies once more, her passport %s: she brings what that asks for',
  async name => {
    await becomes(walk, 'nur')
    const answers = answersLike('passport-replacement', name)
    const sent = await apply(walk, 'passport-replacement', answers)
    const text = await textOf(sent)
    expect(text).toContain(name.startsWith('Lost') ? '1.950.000' : '350.000')
  },
)
