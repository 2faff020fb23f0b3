import { expect, test } from 'vitest'
import { definitionOf } from './catalogue.ts'
import { decidingFields } from './deciding-fields.ts'

const decide = (code: string) => {
  const definition = definitionOf(code, '2026-11-24')
  if (definition === null) throw new Error(code)
  return decidingFields(definition)
}

test('why a passport is replaced decides what else is asked, as does a birth date by the kind of case; a name does not', () => {
  const fields = decide('passport-replacement')
  for (const field of ['reason', 'birthDate', 'hasCopy', 'fatherName', 'stayPermit'])
    expect([field, fields.has(field)]).toEqual([field, true])
  for (const field of ['fullName', 'story', 'phone'])
    expect([field, fields.has(field)]).toEqual([field, false])
})
