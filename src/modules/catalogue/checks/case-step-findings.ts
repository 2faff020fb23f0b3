import { isMet } from '../expressions/evaluate.ts'
import type { Definition } from '../language/definition.ts'
import type { Finding } from './fault.ts'
import { walkPaths } from './paths.ts'
import { showAnswerCode } from './show-situation.ts'
import { strandedFindings } from './stranded-findings.ts'
import { walkSteps } from './walk-steps.ts'

/** Where steps depend on the answers: one that no case has or can come to, and cases that never come to a decision. */
export const caseStepFindings = (definition: Definition): Finding[] => {
  const { table } = definition.steps
  const conditions = table.flatMap(({ appliesWhen }) => (appliesWhen === undefined ? [] : [appliesWhen]))
  const { cases, complete } = walkPaths(definition, conditions, definition.validFrom)
  const kinds = new Map(
    cases.map(found => {
      const steps = table
        .filter(step => isMet(definition, step.appliesWhen, found.bindings))
        .map(({ id }) => id)
      return [steps.join(' '), { steps, situation: showAnswerCode(found, definition.validFrom) }] as const
    }),
  )
  const each = [...kinds.values()]
  const walk = walkSteps(
    definition,
    each.map(({ steps }) => steps),
  )
  const isWalkedWhole = complete && walk.complete
  // What not even all steps together lead to is told without the answers.
  const takeable = walkSteps(definition, [table.map(({ id }) => id)]).leads
  const untaken = table.flatMap(({ id, appliesWhen }, at): Finding[] => {
    if (!isWalkedWhole || walk.leads.has(id) || !takeable.has(id)) return []
    const applies = each.some(({ steps }) => steps.includes(id))
    return applies || appliesWhen === undefined
      ? [{ code: 'unreachable-step', path: ['steps', 'table', at, 'id'] }]
      : [{ code: 'step-never-applies', path: ['steps', 'table', at, 'appliesWhen'] }]
  })
  const untold: Finding[] = isWalkedWhole ? [] : [{ code: 'too-many-paths', path: ['steps', 'table'] }]
  return [
    ...untaken,
    ...strandedFindings(
      definition,
      walk,
      each.map(({ situation }) => situation),
    ),
    ...untold,
  ]
}
