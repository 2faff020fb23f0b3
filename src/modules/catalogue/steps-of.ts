import { caseOf } from './case-of.ts'
import { isMet } from './expressions/evaluate.ts'
import type { Definition } from './language/definition.ts'
import type { State, Step } from './language/steps.ts'
import type { Situation } from './situation.ts'

/** How far an application has come: where it stands, and which steps are on record. */
export type Progress = { readonly state: State; readonly done: readonly string[] }

/** The steps that apply to this case, in the definition's order. */
export const stepsOf = (definition: Definition, situation: Situation): readonly Step[] => {
  const { bindings } = caseOf(definition, situation)
  return definition.steps.table.filter(step => isMet(definition, step.appliesWhen, bindings))
}

/**
 * The steps that may be done now. A step that changes nothing but the record (it leads back to where it starts) is done
 * once; one that moves the application may come again, as a second correction does.
 */
export const nextSteps = (
  definition: Definition,
  situation: Situation,
  { state, done }: Progress,
): readonly Step[] => {
  const applying = stepsOf(definition, situation)
  const applies = new Set(applying.map(step => step.id))
  return applying.filter(
    step =>
      step.from.includes(state) &&
      step.after.every(before => done.includes(before) || !applies.has(before)) &&
      !(done.includes(step.id) && step.leadsTo.every(after => after === state)),
  )
}

/** Whether nothing more is to be done from here. */
export const isEnd = (definition: Definition, state: State): boolean => definition.steps.ends.includes(state)
