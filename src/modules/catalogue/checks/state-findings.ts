import type { Definition } from '../language/definition.ts'
import type { Act, State, Step } from '../language/steps.ts'
import type { Finding } from './fault.ts'
import type { StepWalk } from './walk-steps.ts'

const open = ['submitted', 'correction-asked', 'complete', 'paused'] as const satisfies readonly State[]

/** Where the platform takes each act from: nothing is decided twice, and nothing handed over undecided. */
const startsFrom: Readonly<Record<Act, readonly State[]>> = {
  'ask-correction': ['submitted', 'complete', 'paused'],
  correct: ['correction-asked'],
  'declare-complete': ['submitted'],
  attendance: [...open, 'granted'],
  biometrics: [...open, 'granted'],
  interview: [...open, 'granted'],
  payment: [...open, 'granted'],
  'send-out': ['complete'],
  'answer-in': ['paused'],
  decide: open,
  issue: ['granted'],
  'hand-over': ['granted'],
  withdraw: open,
}

/** A step that starts where it cannot, or that is said to lead elsewhere than the platform's act does. */
export const stateFindings = (
  { steps }: Definition,
  { id, act, from, leadsTo, automatic }: Step,
  at: number,
  { visited, leads }: StepWalk,
): Finding[] => {
  const path = ['steps', 'table', at]
  const found = [...(leads.get(id) ?? [])]
  const outcomes =
    act === 'decide' ? (['granted', 'rejected'] as const).filter(each => leadsTo.includes(each)) : found
  const says = new Set<State>(leadsTo)
  return [
    ...from.flatMap((state, nth): Finding[] => {
      const place = [...path, 'from', nth]
      if (!startsFrom[act].includes(state))
        return [{ code: 'wrong-state', path: place, values: { act, state } }]
      if (!automatic && steps.ends.includes(state))
        return [{ code: 'end-leads-on', path: place, values: { state } }]
      return visited.some(standing => standing.state === state)
        ? []
        : [{ code: 'never-stands', path: place, values: { state } }]
    }),
    ...(says.size === outcomes.length && outcomes.every(state => says.has(state))
      ? []
      : [
          {
            code: 'leads-elsewhere' as const,
            path: [...path, 'leadsTo'],
            values: { found: found.join(', ') },
          },
        ]),
  ]
}
