import fc from 'fast-check'
import {
  type Answer,
  type Answers,
  type Definition,
  type Field,
  isAnswered,
  pagesFor,
  type Situation,
} from '../src/modules/catalogue/index.ts'

export const today = '2026-11-24'
const nobody = { age: null, nationality: null, residence: null }
export const situation = (answers: Answers): Situation => ({ answers, applicant: nobody, today })

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
export const everyAnswer = (definition: Definition): fc.Arbitrary<Answers> =>
  fc.record(
    Object.fromEntries(
      definition.form.flatMap(page => page.fields).map(field => [field.id, someAnswer(field)]),
    ),
  )

/** The first page that still waits for an answer. */
const nextPage = (definition: Definition, given: Situation) =>
  pagesFor(definition, given).find(page => !isAnswered(page, given.answers))

/** Answers page by page, as a person does, until nothing is asked any more. */
export const answerInTurn = (definition: Definition, all: Answers): { answers: Answers; asked: string[] } => {
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
