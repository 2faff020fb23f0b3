import type { Phrase } from '../../../kernel/index.ts'
import type { Definition } from '../language/definition.ts'
import type { State, Step } from '../language/steps.ts'
import { movesFrom, type Standing } from './moves-from.ts'

/** A standing with the way to it: the first and shortest. */
export type Visited = Standing & {
  /** The step that led here first; null: a request begins here. */
  readonly by: Step | null
  readonly before: Visited | null
  /** true: the step was cancelled, not taken. */
  readonly cancelled: boolean
  readonly next: { readonly step: Step; readonly to: Visited; readonly cancelled: boolean }[]
}

export type StepWalk = {
  readonly visited: readonly Visited[]
  /** Where each step leads, by its id; a step that is not here can never be taken. */
  readonly leads: ReadonlyMap<string, ReadonlySet<State>>
  readonly complete: boolean
}

/** More than this many ways in which a request can stand are not all walked. */
const limit = 20_000

const keyOf = ({ kind, state, wasComplete, refused, done }: Standing): string =>
  [kind, state, wasComplete, refused, ...[...done].sort()].join(' ')

/**
 * Every way in which a request can come to stand, by every order of steps, taken or left out. `kinds`: the ids of the
 * steps that apply, for each kind of case.
 */
export const walkSteps = (definition: Definition, kinds: readonly (readonly string[])[]): StepWalk => {
  const visited = new Map<string, Visited>()
  const leads = new Map<string, Set<State>>()
  let complete = true
  const come = (to: Standing, by: Step | null, before: Visited | null, cancelled = false): void => {
    const key = keyOf(to)
    const known = visited.get(key) ?? { ...to, by, before, cancelled, next: [] }
    if (by !== null) before?.next.push({ step: by, to: known, cancelled })
    if (visited.has(key)) return
    if (visited.size >= limit) complete = false
    else visited.set(key, known)
  }
  for (const kind of kinds.keys())
    come({ kind, state: 'submitted', wasComplete: false, refused: false, done: [] }, null, null)
  // A map hands out what is added while it is walked: every standing once, nearest first.
  for (const from of visited.values())
    for (const { step, to, cancelled } of movesFrom(definition, kinds, from)) {
      if (!cancelled) leads.set(step.id, (leads.get(step.id) ?? new Set()).add(to.state))
      if (!step.automatic) come(to, step, from, cancelled)
    }
  return { visited: [...visited.values()], leads, complete }
}

/**
 * The standings from which such a one can still be reached, without the case becoming another on the way. To cancel what
 * was recorded by mistake is no way forward.
 */
export const leadingTo = (
  { visited }: StepWalk,
  isThere: (standing: Visited) => boolean,
): ReadonlySet<Visited> => {
  const before = new Map<Visited, Visited[]>()
  for (const from of visited)
    for (const { to, cancelled } of from.next) {
      if (cancelled) continue
      const known = before.get(to) ?? []
      if (to.kind === from.kind) known.push(from)
      before.set(to, known)
    }
  // A set hands out what is added while it is walked.
  const found = new Set(visited.filter(isThere))
  for (const standing of found) for (const each of before.get(standing) ?? []) found.add(each)
  return found
}

/** The steps that led to a standing, as they are told: `sent → declare-complete → payment`. */
export const routeTo = (standing: Visited): Phrase => {
  const { by, before, cancelled } = standing
  if (by === null || before === null) return { id: 'dikirim', en: 'sent' }
  const way = routeTo(before)
  return {
    id: `${way.id} → ${by.id}${cancelled ? ' (dibatalkan)' : ''}`,
    en: `${way.en} → ${by.id}${cancelled ? ' (cancelled)' : ''}`,
  }
}
