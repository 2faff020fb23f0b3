import type { Definition } from './language/definition.ts'
import type { Situation } from './situation.ts'

/** A situation never changes, and each rule of one request asks anew: what follows from it is worked out once. */
export const workedOnce = <T>(
  workOut: (definition: Definition, situation: Situation) => T,
): ((definition: Definition, situation: Situation) => T) => {
  const known = new WeakMap<Situation, Map<Definition, T>>()
  return (definition, situation) => {
    const ofSituation = known.get(situation) ?? new Map<Definition, T>()
    known.set(situation, ofSituation)
    const found = ofSituation.get(definition) ?? workOut(definition, situation)
    ofSituation.set(definition, found)
    return found
  }
}
