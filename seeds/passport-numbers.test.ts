import { expect, test } from 'vitest'
import { passportAnswers } from './history/answers.ts'
import { historyPeople } from './history/people.ts'
import { demoPeople } from './people.ts'
import { passportNumberOf } from './request-plan.ts'
import { exampleOf } from './seed-files.ts'

const today = '2026-11-24'

test('no two people of the demo world have one passport number', () => {
  const citizens = demoPeople.filter(({ role }) => role === 'citizen')
  const children = historyPeople.flatMap(person =>
    person.passport?.[0].startsWith('child') ? [passportAnswers('child', person, today).passportNumber] : [],
  )
  const numbers = [
    // What Sari is shown to type, in the definitions' own examples.
    'C1234567',
    ...[...citizens, ...historyPeople].map(({ name }) => passportNumberOf(name)),
    ...children,
  ]
  expect(children.length).toBeGreaterThan(0)
  expect(new Set(numbers).size).toBe(numbers.length)
})

test('Hasan and Nur ask with passports of their own, the same for each service', () => {
  for (const name of ['Hasan Basri', 'Nur Aisyah']) {
    for (const service of ['lapor-diri', 'passport-replacement', 'surat-keterangan-pindah']) {
      const answers = exampleOf(service, name, today)
      expect([service, answers.fullName, answers.passportNumber]).toEqual([
        ...[service, name],
        passportNumberOf(name),
      ])
    }
  }
})
