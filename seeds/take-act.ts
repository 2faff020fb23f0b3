import { act, type Entry, recall } from '../src/journal/index.ts'
import { isRefusal, newId, type Refusal } from '../src/kernel/index.ts'
import { type Purpose, recordLook } from '../src/modules/access/index.ts'
import { type Application, application, keepRecord, streamOf } from '../src/modules/applications/index.ts'
import { renderDocument } from '../src/modules/documents/index.ts'
import type { App, SignedIn } from '../src/web/index.ts'
import { type DeskActName, deskAct, type OnDesk, standAt } from './desk-acts.ts'
import type { Players } from './players.ts'
import type { PlannedAct, PlannedRequest } from './request-plan.ts'
import type { SamplePapers } from './sample-papers.ts'
import { correctPlanned, sendPlanned } from './send-planned.ts'

export type ActName = 'send' | 'correct' | DeskActName

/** Everybody and everything that an act needs; `app` carries the time at which it happens. */
export type Stage = {
  readonly app: App
  readonly papers: SamplePapers
  readonly players: Players
  /** Account of the applicant. */
  readonly person: string
}

export type Taken = 'taken' | 'taken-before' | 'left-alone'

/** What an officer opens a file for, by the act that follows; where it is not here, the file is open already. */
const opens: { readonly [name in ActName]?: Purpose } = {
  complete: 'check-request',
  ask: 'check-request',
  attend: 'process-request',
  grant: 'decide-request',
  reject: 'decide-request',
  'hand-over': 'hand-over',
}

const lookFirst = async (at: OnDesk, who: SignedIn, name: ActName): Promise<void> => {
  const purpose = opens[name]
  if (purpose === undefined) return
  const { id, request } = at
  const applications = [{ id, person: request.person, mission: request.mission }]
  await recordLook(at.app, who, { what: 'file', purpose, applications })
}

/** What is issued is printed at once; where that fails, the document's own job tries again. */
const printLetter = async ({ app, players }: Stage, state: Application): Promise<void> => {
  if (state.status === 'none' || state.document === null) return
  const mission = players.officer.mission ?? state.mission
  await renderDocument(app, state.document, mission).catch(err =>
    app.log.warn({ err, document: state.document }, 'A letter of the demo world is left to its job'),
  )
}

const takeDeskAct = async (
  stage: Stage,
  planned: PlannedRequest,
  { name, ground }: PlannedAct & { readonly name: DeskActName },
  seen: number,
): Promise<Refusal | null> => {
  const { app } = stage
  const at = await standAt(app, planned.id)
  const { by, record: kept, decide, alongside } = deskAct(name, at, stage.players, ground)
  const who = by === 'applicant' ? null : stage.players[by]
  if (who !== null) await lookFirst(at, who, name)
  const record = newId(app.now())
  const stream = { id: streamOf(planned.id), mission: planned.mission }
  const outcome = await act(
    app.journal,
    stream,
    application,
    who?.id ?? stage.person,
    state => decide(state, record),
    {
      seen,
      alongside: async (entry: Entry) => {
        if (kept !== undefined)
          await keepRecord(entry.tx, { application: planned.id, ...kept }, app.now(), record)
        return alongside?.(entry)
      },
    },
  )
  if (isRefusal(outcome)) return outcome
  if (name === 'grant') await printLetter(stage, outcome.state)
  return null
}

/**
 * Takes the act at one place of a plan, by the verbs that people use. What was done before is not done again; a request
 * that somebody has gone on with meanwhile is theirs and is left alone.
 */
export const takeAct = async (stage: Stage, planned: PlannedRequest, place: number): Promise<Taken> => {
  const { version, facts } = await recall(stage.app.journal, streamOf(planned.id), application)
  if (version > place) return 'taken-before'
  const isTheirs = (facts.at(-1)?.at ?? '') > stage.app.now().toISOString()
  const next = planned.acts[place]
  if (version < place || isTheirs || next === undefined) return 'left-alone'
  const { name } = next
  const refused =
    name === 'send'
      ? await sendPlanned(stage, planned)
      : name === 'correct'
        ? await correctPlanned(stage, planned)
        : await takeDeskAct(stage, planned, { ...next, name }, place)
  if (refused === null) return 'taken'
  if (refused.refused === 'stale') return 'left-alone'
  throw new Error(`"${name}" on ${planned.service} at ${planned.mission} was refused: ${refused.refused}`)
}
