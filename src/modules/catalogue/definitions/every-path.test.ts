import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shippedCatalogue } from '../catalogue.ts'
import { checkAnswers } from '../check-answers.ts'
import { isAnswered } from '../is-answered.ts'
import type { Definition } from '../language/definition.ts'
import type { Field } from '../language/field.ts'
import { activeAnswers, pagesFor } from '../pages-for.ts'
import { requirementsFor } from '../requirements-for.ts'
import type { Answer, Answers, Situation } from '../situation.ts'
import { stepsOf } from '../steps-of.ts'
import { tariffFor } from '../tariff-for.ts'

const today = '2026-11-24'
const nobody = { age: null, nationality: null, residence: null }
const situation = (answers: Answers): Situation => ({ answers, applicant: nobody, today })

/** Days on either side of every limit that a definition may draw: birthdays of 17, 18 and 21, half a year, a year … */
const days = [
  '1960-02-29',
  '2005-11-24',
  '2005-11-25',
  '2008-11-24',
  '2008-11-25',
  '2009-11-24',
  '2009-11-25',
  '2020-05-17',
  '2025-11-24',
  '2026-11-24',
  '2026-11-25',
  '2027-05-24',
  '2028-12-01',
]

const someAnswer = (field: Field): fc.Arbitrary<Answer> => {
  const given: fc.Arbitrary<Answer> =
    field.type === 'choice'
      ? fc.constantFrom(...(field.options ?? []).map(({ id }) => id))
      : field.type === 'yesNo'
        ? fc.boolean()
        : field.type === 'date'
          ? fc.constantFrom(...days)
          : field.type === 'number'
            ? fc.nat(200)
            : field.type === 'address'
              ? fc.constant({ street: '12 Jalan Ampang', city: 'Kuala Lumpur', region: '', postcode: '' })
              : field.type === 'country'
                ? fc.constantFrom('MY', 'SA', 'HK')
                : fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' })
  return field.optional ? fc.option(given) : given
}

/** An answer to every question of the form, whether it will be asked or not. */
const everyAnswer = (definition: Definition): fc.Arbitrary<Answers> =>
  fc.record(
    Object.fromEntries(
      definition.form.flatMap(page => page.fields).map(field => [field.id, someAnswer(field)]),
    ),
  )

/** The first page that still waits for an answer. */
const nextPage = (definition: Definition, given: Situation) =>
  pagesFor(definition, given).find(page => !isAnswered(page, given.answers))

/** Answers page by page, as a person does, until nothing is asked any more. */
const answerInTurn = (definition: Definition, all: Answers): { answers: Answers; asked: string[] } => {
  let answers: Answers = {}
  const asked: string[] = []
  for (let page = nextPage(definition, situation(answers)); page !== undefined; ) {
    asked.push(page.id)
    if (asked.length > definition.form.length) throw new Error(`Round and round: ${asked.join(' ')}`)
    answers = { ...answers, ...Object.fromEntries(page.fields.map(({ id }) => [id, all[id] ?? null])) }
    page = nextPage(definition, situation(answers))
  }
  return { answers, asked }
}

describe.each(shippedCatalogue().definitions)('every way through $code', definition => {
  const forAll = (property: (all: Answers) => void) =>
    fc.assert(fc.property(everyAnswer(definition), property), { numRuns: 300 })

  test('ends, with each page asked once and in the order of the form', () =>
    forAll(all => {
      const { answers, asked } = answerInTurn(definition, all)
      expect(asked).toEqual(pagesFor(definition, situation(answers)).map(({ id }) => id))
      expect(new Set(asked).size).toBe(asked.length)
    }))

  test('has exactly one price, documents to bring and steps to take', () =>
    forAll(all => {
      const { answers } = answerInTurn(definition, all)
      const sent = situation(answers)
      const price = tariffFor(definition, sent)
      expect(price).not.toBe('unknown')
      if (price !== 'unknown') expect(price.lines).toHaveLength(definition.tariff.parts.length)
      expect(requirementsFor(definition, sent).length).toBeGreaterThan(0)
      expect(stepsOf(definition, sent).some(({ act }) => act === 'decide')).toBe(true)
    }))

  test('depends on nothing that is not asked', () =>
    forAll(all => {
      const { answers } = answerInTurn(definition, all)
      const [clean, cluttered] = [situation(answers), situation({ ...all, ...answers })]
      expect(activeAnswers(definition, cluttered)).toEqual(activeAnswers(definition, clean))
      expect(tariffFor(definition, cluttered)).toEqual(tariffFor(definition, clean))
      expect(requirementsFor(definition, cluttered)).toEqual(requirementsFor(definition, clean))
      expect(checkAnswers(definition, cluttered)).toEqual(checkAnswers(definition, clean))
    }))
})
