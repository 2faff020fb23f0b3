import type { Thing } from '../../journal/index.ts'
import type { InstantText, Recorded } from '../../kernel/index.ts'
import { stateAfter } from '../catalogue/index.ts'
import type { AgencyAnswer, ApplicationFact, Case, Promised, ToHandOver } from './facts.ts'
import type { Wait, WaitTime } from './wait-day.ts'

export type Status =
  | 'submitted'
  | 'correction-asked'
  | 'complete'
  | 'paused'
  | 'granted'
  | 'rejected'
  | 'withdrawn'
  | 'handed-over'

/** A time in which the promise does not run, and with whom it waits. */
export type Pause = Wait & { readonly waitingFor: string }

/** What was recorded and stands: the step, and the version of its fact. */
export type StandingEntry = {
  readonly step: string
  readonly version: number
  /** Of a sending to an agency, or its answer: since when the file waits for it, and when that was recorded. */
  readonly wait?: {
    readonly agency: string
    readonly from: WaitTime
    readonly since: InstantText
    /** null: sent, and not answered by this entry. */
    readonly answer: AgencyAnswer | null
  }
  /** Of a hand-over: since when it could be handed over. */
  readonly handedOver?: ToHandOver
}

/** One request, as its facts leave it. */
export type Application =
  | { readonly status: 'none' }
  | {
      readonly status: Status
      readonly number: string
      readonly service: string
      /** Version of the definition it was sent under; it stays under that one. */
      readonly definition: number
      readonly person: string
      readonly mission: string
      readonly case: Case
      readonly submittedAt: InstantText
      /** Since when it has this status. */
      readonly since: InstantText
      readonly asked: {
        readonly step: string
        readonly items: readonly string[]
        readonly reason: string
      } | null
      readonly completeAt: InstantText | null
      readonly promised: Promised | null
      readonly pauses: readonly Pause[]
      /** Ids of the definition's steps that have been done. */
      readonly done: readonly string[]
      /** What was recorded by an officer and stands. */
      readonly entries: readonly StandingEntry[]
      readonly agencyAnswer: AgencyAnswer | null
      /** The letter that was issued last. */
      readonly document: string | null
    }

/** A request that exists. */
export type Sent = Exclude<Application, { status: 'none' }>

const closePauses = (pauses: readonly Pause[], to: WaitTime): readonly Pause[] =>
  pauses.map(pause => (pause.to === null ? { ...pause, to } : pause))

/** The last pause that began so is open again. */
export const reopen = <P extends Wait>(pauses: readonly P[], from: WaitTime): readonly P[] => {
  const last = pauses.findLastIndex(pause => pause.from === from)
  return pauses.map((pause, index) => (index === last ? { ...pause, to: null } : pause))
}

/** Without the pause that is open. */
export const closedOnly = <P extends { readonly to: WaitTime | null }>(pauses: readonly P[]): readonly P[] =>
  pauses.filter(({ to }) => to !== null)

const caseOf = ({ answers, documents, variant, steps, tariff, lacking }: Case): Case => ({
  ...{ answers, documents, variant, steps, tariff },
  ...(lacking === undefined ? {} : { lacking }),
})

const lastAnswer = (entries: readonly StandingEntry[]): AgencyAnswer | null =>
  entries.findLast(({ wait }) => wait?.answer)?.wait?.answer ?? null

const evolve = (application: Application, recorded: Recorded<ApplicationFact>): Application => {
  const { name, body, at } = recorded
  if (name === 'ApplicationSubmitted') {
    const { number, service, definition, person, mission } = body
    return {
      status: 'submitted',
      ...{ number, service, definition, person, mission, case: caseOf(body) },
      submittedAt: at,
      since: at,
      asked: null,
      completeAt: null,
      promised: null,
      pauses: [],
      done: [],
      entries: [],
      agencyAnswer: null,
      document: null,
    }
  }
  if (application.status === 'none') return application
  const done = 'step' in body ? [...application.done, body.step] : application.done
  const moved = (status: Status, more: Partial<Sent> = {}): Sent => ({
    ...application,
    done,
    status,
    since: at,
    ...more,
  })
  const { status, completeAt } = application
  const after = (act: Parameters<typeof stateAfter>[0]) =>
    stateAfter(act, { state: status, wasComplete: completeAt !== null })

  switch (name) {
    case 'CorrectionAsked': {
      const asked = { step: body.step, items: body.items, reason: body.reason }
      // Before the file is complete no clock runs, so there is nothing to pause.
      if (completeAt === null) return moved(after('ask-correction'), { asked })
      return moved(after('ask-correction'), {
        asked,
        pauses: [...application.pauses, { from: at, to: null, waitingFor: 'citizen' }],
      })
    }
    case 'CorrectionSent':
      return moved(after('correct'), {
        case: caseOf(body),
        asked: null,
        pauses: closePauses(application.pauses, at),
      })
    case 'CorrectionTakenBack':
      return moved(after('correct'), {
        asked: null,
        pauses: closePauses(application.pauses, at),
        // As if it had not been asked: a file that nobody corrected is no corrected one.
        done: done.filter((_, at) => at !== done.lastIndexOf(application.asked?.step ?? '')),
      })
    case 'FileDeclaredComplete':
      return moved(after('declare-complete'), { completeAt: at, promised: body.promised })
    case 'VisitorAttended':
    case 'BiometricsTaken':
    case 'InterviewHeld':
    case 'PaymentReceived':
      return {
        ...application,
        done,
        entries: [...application.entries, { step: body.step, version: recorded.version }],
      }
    case 'EntryCancelled': {
      const entries = application.entries.filter(({ version }) => version !== body.entry)
      const { clock, toHandOver } = body
      const without = { entries, done: done.filter(step => step !== body.entryStep) }
      if (toHandOver !== undefined) return moved('granted', { ...without, since: toHandOver.grantedSince })
      if (clock === undefined) return { ...application, ...without }
      if ('waitsFor' in clock)
        return moved('paused', {
          ...without,
          since: clock.since,
          agencyAnswer: lastAnswer(entries),
          pauses: reopen(application.pauses, clock.from),
        })
      // As if it had not been sent: where a correction that was sent leads to as well.
      return moved(after('correct'), { ...without, pauses: closedOnly(application.pauses) })
    }
    case 'SentToAgency': {
      const { step, agency, day: from = at } = body
      const wait = { agency, from, since: at, answer: null }
      return moved(after('send-out'), {
        entries: [...application.entries, { step, version: recorded.version, wait }],
        pauses: [...application.pauses, { from, to: null, waitingFor: agency }],
      })
    }
    case 'AgencyAnswered': {
      const { step, agency, answer, day: to = at } = body
      const from = application.pauses.findLast(pause => pause.to === null)?.from ?? application.since
      const wait = { agency, from, since: application.since, answer }
      return moved(after('answer-in'), {
        agencyAnswer: answer,
        entries: [...application.entries, { step, version: recorded.version, wait }],
        pauses: closePauses(application.pauses, to),
      })
    }
    case 'ApplicationGranted':
      return moved('granted', { document: body.document })
    case 'LetterIssuedAnew':
      return { ...application, document: body.document }
    case 'ApplicationRejected':
      return moved('rejected', { asked: null, pauses: closePauses(application.pauses, at) })
    case 'ApplicationWithdrawn':
      return moved(after('withdraw'), { asked: null, pauses: closePauses(application.pauses, at) })
    case 'HandedOver':
      return moved(after('hand-over'), {
        entries: [
          ...application.entries,
          {
            ...{ step: body.step, version: recorded.version },
            handedOver: { grantedSince: application.since },
          },
        ],
      })
  }
}

export const application: Thing<Application, ApplicationFact> = { start: { status: 'none' }, evolve }

export const streamOf = (id: string): string => `application-${id}`
