import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerInTurn, everyAnswer, situation } from '../../../../tests/every-answer.ts'
import { shippedCatalogue } from '../catalogue.ts'
import { checkAnswers } from '../check-answers.ts'
import { activeAnswers, pagesFor } from '../pages-for.ts'
import { requirementsFor } from '../requirements-for.ts'
import type { Answers } from '../situation.ts'
import { stepsOf } from '../steps-of.ts'
import { tariffFor } from '../tariff-for.ts'

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
