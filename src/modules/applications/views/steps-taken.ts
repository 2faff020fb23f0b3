import { type Rows, view } from '../../../journal/index.ts'
import type { ApplicationFact } from '../facts.ts'

type Taken = { readonly stream: string; readonly body: { readonly step: string } }

const idOf = (stream: string): string => stream.slice('application-'.length)

const taken = ({ stream, body }: Taken, rows: Rows): void => rows.put([idOf(stream), body.step], {})

/** The steps of each request that have been taken and stand, so that a list can say which come next. */
export const stepsTaken = view<ApplicationFact>(
  'applications/steps-taken',
  'applications.steps_taken',
  ['application', 'step'],
  {
    ApplicationSubmitted: 'ignored',
    CorrectionSent: 'ignored',
    // It may be asked again in any case: nobody's next step hangs on it.
    CorrectionTakenBack: 'ignored',
    CorrectionAsked: taken,
    FileDeclaredComplete: taken,
    VisitorAttended: taken,
    BiometricsTaken: taken,
    InterviewHeld: taken,
    SentToAgency: taken,
    AgencyAnswered: taken,
    PaymentReceived: taken,
    EntryCancelled: ({ stream, body }, rows) => rows.drop([idOf(stream), body.entryStep]),
    ApplicationGranted: taken,
    LetterIssuedAnew: 'ignored',
    ApplicationRejected: taken,
    ApplicationWithdrawn: taken,
    HandedOver: taken,
  },
)
