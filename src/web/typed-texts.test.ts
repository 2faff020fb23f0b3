import { expect, test } from 'vitest'
import { readForm } from './form.ts'
import { textsOf } from './typed-texts.tsx'

const sent = async (fields: readonly (readonly [string, string])[]) => {
  const body = new URLSearchParams(fields.map(([name, value]) => [name, value]))
  const form = await readForm(new Request('http://localhost/', { method: 'POST', body }), 10_000)
  if (typeof form === 'string') throw new Error(form)
  return textsOf(form)
}

test('what was typed is read back in the order of the form, a date as one', async () => {
  const typed = [
    ['_csrf', 'geheim'],
    ['street', ' Jalan Ampang 1 '],
    ['arrivedOn-day', '41'],
    ['arrivedOn-month', ' 3'],
    ['arrivedOn-year', '2026'],
    ['items', 'passport'],
    ['items', 'photo'],
    ['story', 'Hilang\r\ndi pasar'],
    ['empty', '  '],
  ] as const
  expect(await sent(typed)).toEqual(['Jalan Ampang 1', '41-3-2026', 'passport', 'photo', 'Hilang\ndi pasar'])
})

test('neither the token nor what the page put into the form itself was typed', async () => {
  const own = [
    ['_csrf', 'geheim'],
    ['seen', '4'],
    ['_own', 'seen'],
    ['drawn', 'abc'],
    ['_own', 'drawn'],
    ['name', 'Sari'],
  ] as const
  expect(await sent(own)).toEqual(['Sari'])
})
