import type { Phrase } from '../../kernel/index.ts'
import { caseOf } from './case-of.ts'
import { isMet } from './expressions/evaluate.ts'
import type { Definition } from './language/definition.ts'
import type { Situation } from './situation.ts'

/** What is brought besides the issued document to collect the result of this case, in the definition's order. */
export const bringFor = (definition: Definition, situation: Situation): readonly Phrase[] => {
  const { issues } = definition
  if (issues === undefined || issues.bring.length === 0) return []
  const { bindings } = caseOf(definition, situation)
  return issues.bring
    .filter(({ appliesWhen }) => isMet(definition, appliesWhen, bindings))
    .map(({ what }) => what)
}
