import {
  activeAnswers,
  type Definition,
  isGiven,
  type Requirement,
  requirementsFor,
  type Situation,
  stepsOf,
  tariffFor,
  variantOf,
} from '../../catalogue/index.ts'
import type { Case, ToldTariff } from '../facts.ts'
import type { SaidOf } from '../said.ts'
import type { Draft } from './draft.ts'
import { sentDocument, type Upload } from './uploads.ts'

/** What she was told of the price: the definition's lines on that day. */
export const toldTariff = (definition: Definition, situation: Situation): ToldTariff => {
  const price = tariffFor(definition, situation)
  if (price === 'unknown') return { total: null, verified: false, lines: [] }
  const lines = price.lines.map(({ id, version, amount }) => ({ id, version, amount }))
  return { total: price.total, verified: price.verified, lines }
}

/** What the definition's rules make of her answers and documents, to be carried by the fact that sends them. */
export const caseToSend = (
  definition: Definition,
  situation: Situation,
  answers: string,
  uploads: readonly Upload[],
  said: SaidOf,
): Case => {
  const lacking = lackedOf(definition, situation, said, uploads)
  return {
    answers,
    documents: uploads.map(sentDocument),
    variant: variantOf(definition, situation),
    steps: stepsOf(definition, situation).map(step => step.id),
    tariff: toldTariff(definition, situation),
    ...(lacking.length === 0 ? {} : { lacking }),
  }
}

/** Only documents that this case asks for go along; what an earlier turn of the form asked stays behind. */
export const askedDocuments = (
  definition: Definition,
  situation: Situation,
  uploads: readonly Upload[],
): readonly Upload[] => {
  const asked = requirementsFor(definition, situation)
  return uploads.filter(upload =>
    asked.some(
      ({ id, parts }) =>
        id === upload.requirement && (parts === undefined || parts.some(part => part.id === upload.part)),
    ),
  )
}

/** Whether she may say why she lacks it, and has said so. */
export const isExcused = ({ id, mayLack }: Requirement, said: SaidOf): boolean =>
  mayLack && said[id]?.says === 'not-here'

/** What she says she lacks, of what this case asks for and is not there. */
const lackedOf = (
  definition: Definition,
  situation: Situation,
  said: SaidOf,
  uploads: readonly Upload[],
): readonly string[] =>
  requirementsFor(definition, situation)
    .filter(each => isExcused(each, said) && !isGiven(each, uploads))
    .map(({ id }) => id)

/** The documents without which this case cannot be sent. */
export const requiredDocuments = (
  definition: Definition,
  situation: Situation,
  said: SaidOf,
): readonly Requirement[] =>
  requirementsFor(definition, situation).filter(each => !each.optional && !isExcused(each, said))

/** The answers that count, of fields that the person's record learns from. */
export const reusableAnswers = (definition: Definition, situation: Situation) => {
  const answers = activeAnswers(definition, situation)
  return new Map(
    definition.form
      .flatMap(page => page.fields)
      .flatMap(({ id, reuse }) => {
        const answer = answers[id]
        return reuse === undefined || answer === undefined || answer === null
          ? []
          : [[reuse, answer] as const]
      }),
  )
}

/** Answers of the fields of some types: what a file is found by. */
export const answersOfTypes = (
  definition: Definition,
  situation: Situation,
  types: readonly string[],
): readonly string[] => {
  const answers = activeAnswers(definition, situation)
  return definition.form
    .flatMap(page => page.fields)
    .filter(field => types.includes(field.type))
    .flatMap(field => {
      const answer = answers[field.id]
      return typeof answer === 'string' && answer !== '' ? [answer] : []
    })
}

/** What is kept with the request: the answers that count, where they came from, and words on what this case asks for. */
export const whatCounts = ({
  draft: { provenance, said },
  definition,
  situation,
}: {
  readonly draft: Pick<Draft, 'provenance' | 'said'>
  readonly definition: Definition
  readonly situation: Situation
}) => {
  const answers = activeAnswers(definition, situation)
  const asked = requirementsFor(definition, situation)
  const isOver = (id: string) =>
    definition.requirements.some(each => each.id === id) && !asked.some(each => each.id === id)
  const only = <V>(of: Readonly<Record<string, V>>, keeps: (key: string) => boolean) =>
    Object.fromEntries(Object.entries(of).filter(([key]) => keeps(key)))
  return {
    answers,
    provenance: only(provenance, key => Object.hasOwn(answers, key)),
    said: only(said, key => !isOver(key)),
  }
}
