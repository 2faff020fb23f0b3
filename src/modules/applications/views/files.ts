import { type Rows, view } from '../../../journal/index.ts'
import type { InstantText } from '../../../kernel/index.ts'
import type { Status } from '../application.ts'
import type { ApplicationFact } from '../facts.ts'

/** Ranks below this one are open work. */
export const closedRank = 9

/** What was granted and is still to be handed over. */
export const toFetchRank = 2

/** Running promises first, then what nobody has looked at, what waits to be fetched, and what waits for others. */
const rankOf: Readonly<Record<Status, number>> = {
  complete: 0,
  submitted: 1,
  granted: toFetchRank,
  'correction-asked': 3,
  paused: 4,
  rejected: closedRank,
  withdrawn: closedRank,
  'handed-over': closedRank,
}

const idOf = (stream: string): string => stream.slice('application-'.length)

type Moved = { readonly stream: string; readonly version: number; readonly at: InstantText }

const move = (
  { stream, version, at }: Moved,
  rows: Rows,
  status: Status,
  waitingFor: string | null,
  more: Parameters<Rows['patch']>[1] = {},
): void =>
  rows.patch(idOf(stream), {
    status,
    version,
    since: at,
    rank: rankOf[status],
    orderAt: at,
    waitingFor,
    ...more,
  })

const note = ({ stream, version }: Moved, rows: Rows): void => rows.patch(idOf(stream), { version })

/** Every request once: where it stands, since when, with whom it waits. */
export const files = view<ApplicationFact>('applications/files', 'applications.files', ['id'], {
  ApplicationSubmitted: ({ stream, version, at, body }, rows) =>
    rows.put(idOf(stream), {
      number: body.number,
      service: body.service,
      definition: body.definition,
      mission: body.mission,
      person: body.person,
      status: 'submitted',
      since: at,
      submittedAt: at,
      completeAt: null,
      workingDays: null,
      countsFirstDay: null,
      toldDue: null,
      waitingFor: 'mission',
      version,
      rank: rankOf.submitted,
      orderAt: at,
      document: null,
      variant: body.variant,
      steps: body.steps,
    }),
  CorrectionAsked: (fact, rows) => move(fact, rows, 'correction-asked', 'citizen'),
  CorrectionSent: (fact, rows) =>
    fact.body.due === null
      ? move(fact, rows, 'submitted', 'mission', { variant: fact.body.variant, steps: fact.body.steps })
      : move(fact, rows, 'complete', 'mission', {
          variant: fact.body.variant,
          steps: fact.body.steps,
          orderAt: fact.body.due,
        }),
  CorrectionTakenBack: (fact, rows) =>
    fact.body.due === null
      ? move(fact, rows, 'submitted', 'mission', { orderAt: fact.body.sentAt })
      : move(fact, rows, 'complete', 'mission', { orderAt: fact.body.due }),
  FileDeclaredComplete: (fact, rows) => {
    const { due, workingDays, countsFirstDay } = fact.body.promised
    move(fact, rows, 'complete', 'mission', {
      completeAt: fact.at,
      workingDays,
      countsFirstDay,
      toldDue: due,
      orderAt: due,
    })
  },
  VisitorAttended: note,
  BiometricsTaken: note,
  InterviewHeld: note,
  PaymentReceived: note,
  EntryCancelled: note,
  SentToAgency: (fact, rows) => move(fact, rows, 'paused', fact.body.agency),
  AgencyAnswered: (fact, rows) => move(fact, rows, 'complete', 'mission', { orderAt: fact.body.due }),
  ApplicationGranted: (fact, rows) => {
    const { document, toHandOver } = fact.body
    if (toHandOver) move(fact, rows, 'granted', 'citizen', { document })
    else move(fact, rows, 'granted', null, { document, rank: closedRank })
  },
  ApplicationRejected: (fact, rows) => move(fact, rows, 'rejected', null),
  ApplicationWithdrawn: (fact, rows) => move(fact, rows, 'withdrawn', null),
  HandedOver: (fact, rows) => move(fact, rows, 'handed-over', null),
})
