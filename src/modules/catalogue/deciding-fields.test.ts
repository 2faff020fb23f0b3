import { expect, test } from 'vitest'
import { definitionOf } from './catalogue.ts'
import { decidingFields, fieldsLeadingTo } from './deciding-fields.ts'

const service = (code: string) => {
  const definition = definitionOf(code, '2026-11-24')
  if (definition === null) throw new Error(code)
  return definition
}
const decide = (code: string) => decidingFields(service(code))

test('why a passport is replaced decides what else is asked, as does a birth date by the kind of case; a name does not', () => {
  const fields = decide('passport-replacement')
  for (const field of ['reason', 'birthDate', 'hasCopy', 'fatherName', 'stayPermit'])
    expect([field, fields.has(field)]).toEqual([field, true])
  for (const field of ['fullName', 'story', 'phone'])
    expect([field, fields.has(field)]).toEqual([field, false])
})

test.each([
  ['police-report', ['reason']],
  // Whether there is a copy is asked only of a lost passport.
  ['lost-passport-copy', ['reason']],
  ['force-majeure-proof', ['reason']],
  ['nationality-statement', ['birthDate', 'otherNationality']],
  ['fatherName', ['birthDate']],
  ['fullName', []],
])('an adult whose passport is full is asked for %s only if other answers change: %j', (item, fields) => {
  const applicant = { age: null, nationality: null, residence: null }
  const answers = { reason: 'full', birthDate: '1990-01-01', otherNationality: false }
  const situation = { answers, applicant, today: '2026-11-24' }
  expect(fieldsLeadingTo(service('passport-replacement'), situation, item)).toEqual(fields)
})
