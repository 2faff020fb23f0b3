import { expect, test } from 'vitest'
import { definitionOf } from '../../catalogue/index.ts'
import { isAboutResidence, residenceProblems } from './residence-answers.ts'

const page = definitionOf('lapor-diri', '2026-11-24')?.form.find(isAboutResidence)
if (page === undefined) throw new Error('Lapor diri asks where one lives')
const [country = '', area = ''] = page.fields.map(({ id }) => id)
const at = (stated: string, part: string | null) => ({ [country]: stated, [area]: part })
const fields = (...asked: Parameters<typeof residenceProblems>) => Object.keys(residenceProblems(...asked))

test('who sent it without knowing her region may leave it so, with an office of that country', () => {
  const unknown = at('MY', null)
  expect(fields(page, unknown, 'kjri-penang', unknown)).toEqual([])
  expect(fields(page, at('AU', null), 'kjri-penang', unknown)).not.toEqual([])
})

test('who had said her region says one', () => {
  expect(fields(page, at('MY', null), 'kjri-penang', at('MY', 'MY-07'))).toEqual([area])
  expect(fields(page, at('MY', 'MY-07'), 'kjri-penang', at('MY', null))).toEqual([])
})
