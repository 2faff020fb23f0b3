import { remember } from '../../kernel/index.ts'
import { type Act, type Definition, definitionVersion, type Step } from '../catalogue/index.ts'
import type { Status } from './application.ts'
import { stepsNow } from './take-step.ts'

/** Acts of staff that lead a request on. */
export const nextActs = [
  'declare-complete',
  'payment',
  'attendance',
  'biometrics',
  'interview',
  'send-out',
  'answer-in',
  'decide',
  'hand-over',
] as const satisfies readonly Act[]

export type NextAct = (typeof nextActs)[number]

export const isNextAct = (act: string): act is NextAct => nextActs.some(each => each === act)

/** What leads a request on is somebody's task; sending it back and turning it away early are always only possible. */
export const leadsOn = ({ act, leadsTo }: Step): boolean =>
  act !== 'ask-correction' && leadsTo.some(state => state !== 'rejected')

const isNext = (step: Step): boolean => !step.automatic && leadsOn(step) && isNextAct(step.act)

/** How far a request has come; a list's row carries it. */
export type Progress = {
  readonly service: string
  readonly definition: number
  readonly status: Status
  /** Ids of the definition's steps that apply to it, and of those that have been done. */
  readonly steps: readonly string[]
  readonly done: readonly string[]
}

const stepsOf = ({ status, steps, done }: Progress, definition: Definition): readonly Step[] =>
  stepsNow({ status, done, case: { steps } }, definition).filter(isNext)

const known = new WeakMap<Definition, Map<string, readonly Step[]>>()
/** Ways in which the requests of one definition stand; few, and beyond these worked out anew. */
const most = 2_000

/** The steps of staff that a request waits for, in the definition's order; a list asks the same again and again. */
export const nextStepsOf = (progress: Progress): readonly Step[] => {
  const definition = definitionVersion(progress.service, progress.definition)
  if (definition === null) return []
  const ofDefinition = known.get(definition) ?? new Map<string, readonly Step[]>()
  known.set(definition, ofDefinition)
  const key = `${progress.status} ${progress.steps} ${progress.done}`
  return remember(ofDefinition, key, most, () => stepsOf(progress, definition))
}

/** Their acts, as the view keeps them for lists to be narrowed and counted by. */
export const nextActsOf = (progress: Progress): NextAct[] =>
  nextStepsOf(progress).flatMap(({ act }) => (isNextAct(act) ? [act] : []))
