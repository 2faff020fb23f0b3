import { view } from '../../../journal/index.ts'
import type { ApplicationFact } from '../facts.ts'

const idOf = (stream: string): string => stream.slice('application-'.length)

/** The times in which each promise does not run, for computing due dates of a whole list in one query. */
export const pauses = view<ApplicationFact>(
  'applications/pauses',
  'applications.pauses',
  ['application', 'since'],
  {
    SentToAgency: ({ stream, at, body }, rows) =>
      rows.put([idOf(stream), at], { until: null, waitingFor: body.agency }),
    AgencyAnswered: ({ stream, at, body }, rows) => rows.patch([idOf(stream), body.askedAt], { until: at }),
    CorrectionAsked: ({ stream, at, body }, rows) => {
      // Before the file is complete no promise runs, so there is nothing to pause.
      if (body.pauses) rows.put([idOf(stream), at], { until: null, waitingFor: 'citizen' })
    },
    CorrectionSent: ({ stream, at, body }, rows) => {
      if (body.due !== null) rows.patch([idOf(stream), body.askedAt], { until: at })
    },
    CorrectionTakenBack: ({ stream, at, body }, rows) => {
      if (body.due !== null) rows.patch([idOf(stream), body.askedAt], { until: at })
    },
    ApplicationSubmitted: 'ignored',
    FileDeclaredComplete: 'ignored',
    VisitorAttended: 'ignored',
    BiometricsTaken: 'ignored',
    InterviewHeld: 'ignored',
    PaymentReceived: 'ignored',
    EntryCancelled: 'ignored',
    ApplicationGranted: 'ignored',
    LetterIssuedAnew: 'ignored',
    ApplicationRejected: 'ignored',
    ApplicationWithdrawn: 'ignored',
    HandedOver: 'ignored',
  },
)
