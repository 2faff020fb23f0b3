import type { Definition } from '../language/definition.ts'
import type { State, Step } from '../language/steps.ts'
import { didYouMean } from './did-you-mean.ts'
import type { Finding } from './fault.ts'

/** The table of steps as a map: what can be reached, who may go there, and whether every road has an end. */
export const stepFindings = (definition: Definition): Finding[] => {
  const { table, starts } = definition.steps
  const { doable, reached } = reach(table, starts)
  return [
    ...table.flatMap((step, at): Finding[] => [
      ...nameFindings(definition, step, at),
      ...(mayAnyone(definition, step)
        ? []
        : [{ code: 'nobody-may' as const, path: ['steps', 'table', at, 'by'] }]),
      ...(doable.has(step.id)
        ? []
        : [{ code: 'unreachable-step' as const, path: ['steps', 'table', at, 'id'] }]),
    ]),
    ...deadEnds(definition, reached),
  ]
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

/** A decision needs a signer; anything else needs somebody, unless the platform does it itself. */
const mayAnyone = ({ decision }: Definition, step: Step): boolean =>
  step.act === 'decide'
    ? step.by.some(role => decision.signers.includes(role))
    : step.automatic || step.by.length > 0

/** Grows until nothing is added: a step can be done once a state it starts from and all steps before it can be. */
const reach = (table: readonly Step[], starts: State) => {
  const reached = new Set<State>([starts])
  const doable = new Set<string>()
  for (let grew = true; grew; ) {
    const more = table.filter(
      step =>
        !doable.has(step.id) &&
        step.from.some(state => reached.has(state)) &&
        step.after.every(before => doable.has(before)),
    )
    for (const step of more) {
      doable.add(step.id)
      for (const state of step.leadsTo) reached.add(state)
    }
    grew = more.length > 0
  }
  return { reached, doable }
}

const deadEnds = ({ steps }: Definition, reached: ReadonlySet<State>): Finding[] => {
  const leadsOn = (state: State) =>
    steps.table.some(step => step.from.includes(state) && step.leadsTo.some(after => after !== state))
  return [...reached]
    .filter(state => !steps.ends.includes(state) && !leadsOn(state))
    .map(state => {
      const at = steps.table.findIndex(step => step.leadsTo.includes(state))
      const path = at < 0 ? ['steps', 'starts'] : ['steps', 'table', at, 'leadsTo']
      return { code: 'dead-end', path, values: { state } }
    })
}
