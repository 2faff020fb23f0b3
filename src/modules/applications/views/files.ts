import { type Columns, type Rows, view } from '../../../journal/index.ts'
import type { InstantText } from '../../../kernel/index.ts'
import { closedOnly, reopen, type Status } from '../application.ts'
import type { ApplicationFact, Resumed } from '../facts.ts'
import { nextActsOf, type Progress } from '../next-steps.ts'
import type { Wait, WaitTime } from '../wait-day.ts'

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

type Row = Progress & { readonly pauses: readonly Wait[]; readonly submittedAt: InstantText }

type Changed = {
  readonly stream: string
  readonly version: number
  readonly at: InstantText
  readonly body: { readonly step: string } | Resumed | { readonly entryStep: string }
}

/** Changes a row and says anew which acts come next: by the one rule for it, from what the row says already. */
const change = ({ stream, version, body }: Changed, rows: Rows, columns: (row: Row) => Columns): void =>
  rows.fold(idOf(stream), before => {
    // The columns as this view has put them.
    const row = before as Row
    const done = 'step' in body && !row.done.includes(body.step) ? [...row.done, body.step] : row.done
    const changed = { done, ...columns(row), version }
    return { ...changed, next: nextActsOf({ ...row, ...changed }) }
  })

const move = (
  fact: Changed,
  rows: Rows,
  status: Status,
  waitingFor: string | null,
  more: (row: Row) => Columns = () => ({}),
): void =>
  change(fact, rows, row => ({
    status,
    since: fact.at,
    rank: rankOf[status],
    orderAt: fact.at,
    waitingFor,
    ...more(row),
  }))

const note = (fact: Changed, rows: Rows): void => change(fact, rows, () => ({}))

const open = (pauses: readonly Wait[], from: WaitTime): readonly Wait[] => [...pauses, { from, to: null }]

const close = (pauses: readonly Wait[], to: WaitTime): readonly Wait[] =>
  pauses.map(pause => (pause.to === null ? { ...pause, to } : pause))

/** Every request once: where it stands, since when, with whom it waits, and what comes next. */
export const files = view<ApplicationFact>('applications/files', 'applications.files', ['id'], {
  ApplicationSubmitted: ({ stream, version, at, body }, rows) => {
    const { number, service, definition, mission, person, variant, steps } = body
    const progress = { service, definition, status: 'submitted', steps, done: [] } as const
    rows.put(idOf(stream), {
      ...progress,
      number,
      mission,
      person,
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
      variant,
      next: nextActsOf(progress),
      pauses: [],
    })
  },
  CorrectionAsked: (fact, rows) =>
    move(fact, rows, 'correction-asked', 'citizen', ({ pauses }) =>
      // Before the file is complete no promise runs, so there is nothing to pause.
      fact.body.pauses ? { pauses: open(pauses, fact.at) } : {},
    ),
  CorrectionSent: (fact, rows) => {
    const { variant, steps, due } = fact.body
    if (due === null) move(fact, rows, 'submitted', 'mission', () => ({ variant, steps }))
    else
      move(fact, rows, 'complete', 'mission', ({ pauses }) => ({
        ...{ variant, steps, orderAt: due },
        pauses: close(pauses, fact.at),
      }))
  },
  CorrectionTakenBack: (fact, rows) => {
    const { due, sentAt } = fact.body
    if (due === null) move(fact, rows, 'submitted', 'mission', () => ({ orderAt: sentAt }))
    else
      move(fact, rows, 'complete', 'mission', ({ pauses }) => ({
        orderAt: due,
        pauses: close(pauses, fact.at),
      }))
  },
  FileDeclaredComplete: (fact, rows) => {
    const { due, workingDays, countsFirstDay } = fact.body.promised
    move(fact, rows, 'complete', 'mission', () => ({
      completeAt: fact.at,
      workingDays,
      countsFirstDay,
      toldDue: due,
      orderAt: due,
    }))
  },
  VisitorAttended: note,
  BiometricsTaken: note,
  InterviewHeld: note,
  PaymentReceived: note,
  EntryCancelled: (fact, rows) => {
    const { clock, entryStep, toHandOver } = fact.body
    const without = ({ done }: Row): Columns => ({ done: done.filter(step => step !== entryStep) })
    if (toHandOver !== undefined) {
      const { grantedSince: since } = toHandOver
      return move(fact, rows, 'granted', 'citizen', row => ({ ...without(row), since, orderAt: since }))
    }
    if (clock === undefined) return change(fact, rows, without)
    if ('waitsFor' in clock)
      return move(fact, rows, 'paused', clock.waitsFor, row => ({
        ...without(row),
        ...{ since: clock.since, orderAt: clock.since },
        pauses: reopen(row.pauses, clock.from),
      }))
    move(fact, rows, clock.due === null ? 'submitted' : 'complete', 'mission', row => ({
      ...without(row),
      orderAt: clock.due ?? row.submittedAt,
      pauses: closedOnly(row.pauses),
    }))
  },
  SentToAgency: (fact, rows) => {
    const { agency, day: from = fact.at } = fact.body
    move(fact, rows, 'paused', agency, ({ pauses }) => ({ pauses: open(pauses, from) }))
  },
  AgencyAnswered: (fact, rows) =>
    move(fact, rows, 'complete', 'mission', ({ pauses }) => ({
      orderAt: fact.body.due,
      pauses: close(pauses, fact.body.day ?? fact.at),
    })),
  ApplicationGranted: (fact, rows) => {
    const { document, toHandOver } = fact.body
    if (toHandOver) move(fact, rows, 'granted', 'citizen', () => ({ document }))
    else move(fact, rows, 'granted', null, () => ({ document, rank: closedRank }))
  },
  LetterIssuedAnew: ({ stream, version, body }, rows) =>
    rows.patch(idOf(stream), { version, document: body.document }),
  ApplicationRejected: (fact, rows) => move(fact, rows, 'rejected', null),
  ApplicationWithdrawn: (fact, rows) => move(fact, rows, 'withdrawn', null),
  HandedOver: (fact, rows) => move(fact, rows, 'handed-over', null),
})
