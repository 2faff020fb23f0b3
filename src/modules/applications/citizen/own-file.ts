import { dayAt } from '../../../kernel/index.ts'
import { notFound, type Visit } from '../../../web/index.ts'
import { type Definition, type FormPage, pagesFor } from '../../catalogue/index.ts'
import {
  calendarOf,
  type MissionCalendar,
  type MissionDisplay,
  missionForDisplay,
} from '../../missions/index.ts'
import { type Reached, type ReachedUpload, reachFile, uploadsOf } from '../reach.ts'
import { type RecordBodies, type Records, readRecords } from '../records.ts'

/** A request opened by the person who sent it, with everything that its page shows. */
export type OwnFile = Reached & {
  readonly mission: MissionDisplay
  readonly calendar: MissionCalendar
  readonly records: Records
  /** Null where the record was erased. */
  readonly answers: RecordBodies['answers'] | null
  /** The questions that were asked of her. */
  readonly pages: readonly FormPage[]
  readonly uploads: readonly ReachedUpload[]
  readonly today: string
}

/** The request that the address names, if it is the reader's own; anybody else's is not there. */
export const ownRequest = async (visit: Visit, act: 'open-file' | 'withdraw'): Promise<Reached> => {
  const { who, params } = visit
  const reached = await reachFile(visit, params.id ?? '', act)
  return who.party !== 'nobody' && reached.request.person === who.id ? reached : notFound()
}

const asked = (definition: Definition, sent: RecordBodies['answers'] | null): readonly FormPage[] =>
  sent === null ? [] : pagesFor(definition, sent)

export const ownFile = async (visit: Visit): Promise<OwnFile> => {
  const { app } = visit
  const reached = await ownRequest(visit, 'open-file')
  const { request, definition, id } = reached
  const records = await readRecords(app.db, id)
  const answers = records.find(request.case.answers, 'answers')
  const mission = missionForDisplay(request.mission)
  return {
    ...reached,
    mission,
    calendar: calendarOf(request.mission),
    records,
    answers,
    pages: asked(definition, answers),
    uploads: await uploadsOf(visit, reached),
    today: dayAt(app.now(), mission.timezone),
  }
}
