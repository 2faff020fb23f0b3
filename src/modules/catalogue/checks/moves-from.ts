import type { Definition } from '../language/definition.ts'
import type { State, Step } from '../language/steps.ts'
import { isEntry, isOpen, stateAfter } from '../state-after.ts'
import { whyNotNow } from '../why-not-now.ts'

/** Where a request can stand: of which kind it is, what is on record, and what the other agency said last. */
export type Standing = {
  /** Which kind of case it is by now: a correction may make it another. */
  readonly kind: number
  readonly state: State
  readonly wasComplete: boolean
  readonly refused: boolean
  readonly done: readonly string[]
}

type Move = { readonly step: Step; readonly to: Standing; readonly cancelled: boolean }

/** What can happen next to a request that stands so: the table's steps, and entries cancelled by an officer. */
export const movesFrom = (
  definition: Definition,
  kinds: readonly (readonly string[])[],
  from: Standing,
): readonly Move[] => {
  const progress = { state: from.state, steps: kinds[from.kind] ?? [], done: from.done }
  const { table } = definition.steps
  const taken = table
    .filter(step => whyNotNow(definition, progress, step) === null)
    .flatMap(step => standingsAfter(step, from, kinds.length).map(to => ({ step, to, cancelled: false })))
  const cancelled = table.flatMap(step => {
    const to = cancelledFrom(definition, step, from)
    return to === null ? [] : [{ step, to, cancelled: true }]
  })
  return [...taken, ...cancelled]
}

/** Where it stands once what this step recorded is cancelled; null where it cannot be. */
const cancelledFrom = (
  { steps: { table } }: Definition,
  { id, act, waitsFor }: Step,
  from: Standing,
): Standing | null => {
  if (!from.done.includes(id)) return null
  const without = { ...from, done: from.done.filter(each => each !== id) }
  if (act === 'hand-over' && from.state === 'handed-over') return { ...without, state: 'granted' }
  if (!isOpen(from.state)) return null
  if (isEntry(act)) return without
  // An answer that stands is cancelled before its sending.
  const isAnswered = table.some(
    each => each.act === 'answer-in' && each.waitsFor === waitsFor && from.done.includes(each.id),
  )
  if (act === 'send-out' && from.state === 'paused' && !isAnswered)
    return { ...without, state: stateAfter('correct', from) }
  return act === 'answer-in' && from.state === 'complete'
    ? { ...without, state: 'paused', refused: false }
    : null
}

/** As the facts of applications leave it. */
const standingsAfter = (step: Step, from: Standing, kinds: number): readonly Standing[] => {
  const { id, act, leadsTo } = step
  const done = from.done.includes(id) ? from.done : [...from.done, id]
  if (act === 'decide')
    return (['granted', 'rejected'] as const)
      .filter(state => leadsTo.includes(state) && !(state === 'granted' && from.refused))
      .map(state => ({ ...from, done, state }))
  const to = { ...from, done, state: stateAfter(act, from) }
  switch (act) {
    // Her answers may make it another kind of case; and nothing says that a correction was a step.
    case 'correct':
      return Array.from({ length: kinds }, (_, kind) => ({ ...to, kind, done: from.done }))
    case 'declare-complete':
      return [{ ...to, wasComplete: true }]
    case 'answer-in':
      return [false, true].map(refused => ({ ...to, refused }))
    default:
      return [to]
  }
}
