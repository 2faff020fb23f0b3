import type { Definition } from './language/definition.ts'
import type { Step } from './language/steps.ts'

/** An answer comes after its own sending, which the table says by the state between them alone. */
const sendingsOf = ({ steps: { table } }: Definition, { act, waitsFor }: Step): readonly string[] =>
  act === 'answer-in'
    ? table.filter(each => each.act === 'send-out' && each.waitsFor === waitsFor).map(({ id }) => id)
    : []

/**
 * Ids of all steps that must stand before this one: those that the table puts before it, and in turn those before them.
 * An entry that was cancelled is so asked for anew, also where steps that came after it stand.
 */
export const earlierSteps = (definition: Definition, step: Step): readonly string[] => {
  const { table } = definition.steps
  const found = new Set<string>()
  const follow = (ids: readonly string[]): void => {
    for (const earlier of table.filter(({ id }) => ids.includes(id) && !found.has(id))) {
      found.add(earlier.id)
      follow([...earlier.after, ...sendingsOf(definition, earlier)])
    }
  }
  follow(step.after)
  // What the platform does by itself happens with the step before it, and leaves no fact of its own here.
  return table.filter(({ id, automatic }) => found.has(id) && !automatic).map(({ id }) => id)
}
