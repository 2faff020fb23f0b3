import type { Phrase } from '../../../kernel/index.ts'
import type { Definition } from '../language/definition.ts'
import type { State, Step } from '../language/steps.ts'
import { actingRoles } from './acting-roles.ts'
import { didYouMean } from './did-you-mean.ts'
import type { Finding, Path } from './fault.ts'
import { stateFindings } from './state-findings.ts'
import { walkSteps } from './walk-steps.ts'

/** The table of steps as a map: what can be reached, who may go there, and whether every road has an end. */
export const stepFindings = (definition: Definition): Finding[] => {
  const { table } = definition.steps
  const walk = walkSteps(definition, [table.map(({ id }) => id)])
  const reached = new Set(walk.visited.map(({ state }) => state))
  return [
    ...table.flatMap((step, at): Finding[] => [
      ...nameFindings(definition, step, at),
      ...(mayAnyone(definition, step)
        ? []
        : [{ code: 'nobody-may' as const, path: ['steps', 'table', at, 'by'] }]),
      ...(walk.leads.has(step.id)
        ? stateFindings(definition, step, at, walk)
        : [{ code: 'unreachable-step' as const, path: ['steps', 'table', at, 'id'] }]),
    ]),
    ...definition.steps.ends.flatMap((state, at): Finding[] =>
      reached.has(state) ? [] : [{ code: 'never-stands', path: ['steps', 'ends', at], values: { state } }],
    ),
    ...deadEnds(definition, reached),
    ...issueFindings(definition),
  ]
}

const waitsForNobody: Phrase = {
  id: 'waitsFor harus ada pada send-out.',
  en: 'send-out needs waitsFor.',
}
const notByItself: Phrase = {
  id: 'automatic harus ada pada issue, dan hanya di sana.',
  en: 'automatic belongs to issue, and only there.',
}
const issuesNothing: Phrase = {
  id: 'issues memerlukan langkah issue, dan sebaliknya.',
  en: 'issues needs a step issue, and the other way round.',
}

/** A document that nothing issues, or a step that issues nothing. */
const issueFindings = ({ issues, steps }: Definition): Finding[] => {
  const at = steps.table.findIndex(({ act }) => act === 'issue')
  if ((issues === undefined) === at < 0) return []
  const path = issues === undefined ? ['steps', 'table', at, 'act'] : ['issues']
  return [{ code: 'wrong-schema', path, values: { detail: issuesNothing } }]
}

const nameFindings = ({ steps }: Definition, step: Step, at: number): Finding[] => {
  const ids = steps.table.map(({ id }) => id)
  const agencies = steps.agencies.map(({ id }) => id)
  return [
    ...step.after.flatMap((before, nth): Finding[] =>
      ids.includes(before)
        ? []
        : [
            {
              code: 'unknown-step',
              path: ['steps', 'table', at, 'after', nth],
              values: { step: before, hint: didYouMean(before, ids) },
            },
          ],
    ),
    ...(step.act === 'send-out' && step.waitsFor === undefined
      ? [{ code: 'wrong-schema' as const, path: ['steps', 'table', at], values: { detail: waitsForNobody } }]
      : []),
    ...(step.automatic === (step.act === 'issue')
      ? []
      : [{ code: 'wrong-schema' as const, path: ['steps', 'table', at], values: { detail: notByItself } }]),
    ...(step.waitsFor === undefined || agencies.includes(step.waitsFor)
      ? []
      : [
          {
            code: 'unknown-agency' as const,
            path: ['steps', 'table', at, 'waitsFor'],
            values: { agency: step.waitsFor, hint: didYouMean(step.waitsFor, agencies) },
          },
        ]),
  ]
}

/** A decision needs a signer; anything else somebody whom the policies let do it, unless the platform does it itself. */
const mayAnyone = ({ decision }: Definition, step: Step): boolean => {
  const able = step.by.filter(role => actingRoles(step.act).includes(role))
  return step.act === 'decide'
    ? able.some(role => decision.signers.includes(role))
    : step.automatic || able.length > 0
}

/** States that are no end, and that no step of this table leads out of. */
export const stuckStates = (
  { steps }: Definition,
  table: readonly Step[],
  reached: ReadonlySet<State>,
): readonly State[] => {
  const leadsOn = (state: State) =>
    table.some(step => step.from.includes(state) && step.leadsTo.some(after => after !== state))
  return [...reached].filter(state => !steps.ends.includes(state) && !leadsOn(state))
}

/** Where a state is led to, as the place of a fault about it. */
export const placeOf = ({ steps }: Definition, state: State): Path => {
  const at = steps.table.findIndex(step => step.leadsTo.includes(state))
  return at < 0 ? ['steps', 'starts'] : ['steps', 'table', at, 'leadsTo']
}

const deadEnds = (definition: Definition, reached: ReadonlySet<State>): Finding[] =>
  stuckStates(definition, definition.steps.table, reached).map(state => ({
    code: 'dead-end',
    path: placeOf(definition, state),
    values: { state },
  }))
