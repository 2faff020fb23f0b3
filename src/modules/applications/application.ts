import type { Thing } from '../../journal/index.ts'
import type { InstantText, Recorded } from '../../kernel/index.ts'
import { stateAfter } from '../catalogue/index.ts'
import type { AgencyAnswer, ApplicationFact, Case, Promised } from './facts.ts'

export type Status =
  | 'submitted'
  | 'correction-asked'
  | 'complete'
  | 'paused'
  | 'granted'
  | 'rejected'
  | 'withdrawn'
  | 'handed-over'

/** A time in which the promise does not run, and with whom it waits. `to` null: still open. */
export type Pause = {
  readonly from: InstantText
  readonly to: InstantText | null
  readonly waitingFor: string
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
      /** What was recorded at the counter and stands: the step, and the version of its fact. */
      readonly entries: readonly { readonly step: string; readonly version: number }[]
      readonly agencyAnswer: AgencyAnswer | null
      /** The letter that was issued last. */
      readonly document: string | null
    }

/** A request that exists. */
export type Sent = Exclude<Application, { status: 'none' }>

const closePauses = (pauses: readonly Pause[], to: InstantText): readonly Pause[] =>
  pauses.map(pause => (pause.to === null ? { ...pause, to } : pause))

const caseOf = ({ answers, documents, variant, steps, tariff, lacking }: Case): Case => ({
  ...{ answers, documents, variant, steps, tariff },
  ...(lacking === undefined ? {} : { lacking }),
})

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
    case 'EntryCancelled':
      return {
        ...application,
        done: done.filter(step => step !== body.entryStep),
        entries: application.entries.filter(({ version }) => version !== body.entry),
      }
    case 'SentToAgency':
      return moved(after('send-out'), {
        pauses: [...application.pauses, { from: at, to: null, waitingFor: body.agency }],
      })
    case 'AgencyAnswered':
      return moved(after('answer-in'), {
        agencyAnswer: body.answer,
        pauses: closePauses(application.pauses, at),
      })
    case 'ApplicationGranted':
      return moved('granted', { document: body.document })
    case 'LetterIssuedAnew':
      return { ...application, document: body.document }
    case 'ApplicationRejected':
      return moved('rejected', { asked: null, pauses: closePauses(application.pauses, at) })
    case 'ApplicationWithdrawn':
      return moved(after('withdraw'), { asked: null, pauses: closePauses(application.pauses, at) })
    case 'HandedOver':
      return moved(after('hand-over'))
  }
}

export const application: Thing<Application, ApplicationFact> = { start: { status: 'none' }, evolve }

export const streamOf = (id: string): string => `application-${id}`
