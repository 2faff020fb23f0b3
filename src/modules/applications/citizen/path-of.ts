import type { Definition, Step } from '../../catalogue/index.ts'
import type { Sent } from '../application.ts'
import type { LetterNews } from './letter-news.ts'
import { type Todo, todosOf } from './todos.ts'

/** One stop on the way of a request, as the citizen meets it. */
export type Stop = {
  readonly kind:
    | 'sent'
    | 'correct'
    | 'check'
    | 'pay'
    | 'come'
    | 'send'
    | 'agency'
    | 'decide'
    | 'issue'
    | 'collect'
  readonly state: 'done' | 'now' | 'later'
  /** The agency of the definition, for the kinds `send` and `agency`. */
  readonly agency: string | null
}

type Kind = Exclude<Stop['kind'], 'sent' | 'correct'>

const kindOf = (step: Step): Kind | null => {
  switch (step.act) {
    case 'declare-complete':
      return 'check'
    case 'payment':
      return 'pay'
    case 'attendance':
    case 'biometrics':
    case 'interview':
      return 'come'
    case 'send-out':
      return 'send'
    case 'answer-in':
      return 'agency'
    case 'decide':
      return 'decide'
    case 'issue':
      return 'issue'
    case 'hand-over':
      return 'collect'
    case 'ask-correction':
    case 'correct':
    case 'withdraw':
      return null
  }
}

/** The stops at which she herself is awaited, by what she has to do. */
const awaited: Partial<Record<Kind, Todo>> = { pay: 'pay', come: 'come' }

/** Whether nothing more is to be done at a stop. */
const isDone = ({ status, done, completeAt }: Sent, kind: Kind, steps: readonly Step[]): boolean => {
  const isGranted = status === 'granted' || status === 'handed-over'
  switch (kind) {
    case 'check':
      return completeAt !== null
    case 'decide':
      return isGranted
    case 'issue':
    case 'collect':
      return status === 'handed-over'
    case 'pay':
    case 'come':
    case 'send':
    case 'agency':
      return steps.every(step => done.includes(step.id))
  }
}

/**
 * The way of this request through its definition: what is done, where it stands, what comes. Steps that are one to the
 * citizen (photo, fingerprints, interview) are one stop. It stands at every stop that asks for her now: she pays and comes
 * in whichever order. What was asked back to her is a stop of its own, and nothing else goes on meanwhile. An agency
 * checks only what was sent to it. `issued`: the document is there to be fetched.
 */
export const pathOf = (
  request: Sent,
  definition: Definition,
  { issued, letter }: { readonly issued: boolean; readonly letter: LetterNews },
): readonly Stop[] => {
  const groups = new Map<string, { kind: Kind; agency: string | null; steps: Step[] }>()
  for (const step of definition.steps.table) {
    const kind = request.case.steps.includes(step.id) ? kindOf(step) : null
    if (kind === null) continue
    const agency = kind === 'send' || kind === 'agency' ? (step.waitsFor ?? null) : null
    const key = `${kind} ${agency ?? ''}`
    const group = groups.get(key) ?? { kind, agency, steps: [] }
    groups.set(key, { ...group, steps: [...group.steps, step] })
  }
  const todos = todosOf(request, definition, letter)
  const isCorrected = request.status === 'correction-asked'
  let isReached = false
  const stops = [...groups.values()].flatMap(({ kind, agency, steps }): readonly Stop[] => {
    if (isDone(request, kind, steps) || (kind === 'issue' && issued)) return [{ kind, agency, state: 'done' }]
    const todo = awaited[kind]
    const isHers = todo !== undefined && todos.includes(todo)
    const isFirst = !isReached
    isReached = true
    if (isCorrected) {
      const later = { kind, agency, state: 'later' } as const
      return isFirst ? [{ kind: 'correct', agency: null, state: 'now' }, later] : [later]
    }
    return [{ kind, agency, state: isFirst || isHers ? 'now' : 'later' }]
  })
  return [{ kind: 'sent', agency: null, state: 'done' }, ...stops]
}
