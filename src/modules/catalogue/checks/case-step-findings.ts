import { isMet } from '../expressions/evaluate.ts'
import type { Definition } from '../language/definition.ts'
import type { Finding } from './fault.ts'
import { walkPaths } from './paths.ts'
import { showAnswerCode } from './show-situation.ts'
import { leadingTo, reach, stuckStates } from './step-findings.ts'

/**
 * Where steps depend on the answers: one that applies to no case, a case that gets stuck, that nobody can grant though
 * others can be, or that can be granted and not rejected: who decides on false papers then has no way to say no.
 */
export const caseStepFindings = (definition: Definition): Finding[] => {
  const { table, starts } = definition.steps
  const conditions = table.flatMap(({ appliesWhen }) => (appliesWhen === undefined ? [] : [appliesWhen]))
  const { cases, complete } = walkPaths(definition, conditions, definition.validFrom)
  const granting = table.findIndex(({ act, leadsTo }) => act === 'decide' && leadsTo.includes('granted'))
  const idle = table.flatMap(({ appliesWhen }, at): Finding[] =>
    !complete ||
    appliesWhen === undefined ||
    cases.some(({ bindings }) => isMet(definition, appliesWhen, bindings))
      ? []
      : [{ code: 'step-never-applies', path: ['steps', 'table', at, 'appliesWhen'] }],
  )
  const kinds = new Map(
    cases.map(found => {
      const steps = table.filter(step => isMet(definition, step.appliesWhen, found.bindings))
      return [steps.map(({ id }) => id).join(' '), { found, steps }] as const
    }),
  )
  const findings = [...kinds.values()].flatMap(({ found, steps }): Finding[] => {
    const { reached } = reach(steps, starts)
    const situation = showAnswerCode(found, definition.validFrom)
    return [
      ...stuckStates(definition, steps, reached).map(state => ({
        code: 'stuck-case' as const,
        path: leadingTo(definition, state),
        values: { state, situation },
      })),
      ...(granting < 0 || reached.has('granted')
        ? []
        : [{ code: 'never-granted' as const, path: ['steps', 'table', granting], values: { situation } }]),
      ...(granting < 0 || !reached.has('granted') || reached.has('rejected')
        ? []
        : [{ code: 'never-rejected' as const, path: ['steps', 'table', granting], values: { situation } }]),
    ]
  })
  // One case is enough to find the place.
  const once = findings.filter(
    ({ code, path }, at) =>
      findings.findIndex(other => other.code === code && other.path.join() === path.join()) === at,
  )
  const untold: Finding[] = complete ? [] : [{ code: 'too-many-paths', path: ['steps', 'table'] }]
  return [...idle, ...once, ...untold]
}
