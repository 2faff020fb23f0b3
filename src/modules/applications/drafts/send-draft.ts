import { sql } from 'kysely'
import { act, type Beside, onOneConnection, type Stale } from '../../../journal/index.ts'
import { dayAt, isRefusal, type Locale, newId, type Refusal, refuse } from '../../../kernel/index.ts'
import type { One, Tx } from '../../../platform/database/index.ts'
import type { App } from '../../../web/index.ts'
import { checkAnswers, type Definition, isOffered, isOfPlace, type Situation } from '../../catalogue/index.ts'
import { missionByCode } from '../../missions/index.ts'
import { detailsReported, type Known, keepDetails, knownOf, type Reported } from '../../people/index.ts'
import { application, streamOf } from '../application.ts'
import type { Case } from '../facts.ts'
import { keepRecord } from '../records.ts'
import { keepSearchTerms } from '../search-terms.ts'
import { type SubmitRefused, submitApplication } from '../submit-application.ts'
import { closedRank } from '../views/files.ts'
import {
  answersOfTypes,
  askedDocuments,
  caseToSend,
  requiredDocuments,
  reusableAnswers,
  whatCounts,
} from './case-to-send.ts'
import { type Draft, type Residence, takeDraft } from './draft.ts'
import { newApplicationNumber, withNewNumber } from './number.ts'
import { situationOf } from './situation-of.ts'
import { markSent, standing, type Upload, uploadsOf } from './uploads.ts'

export type Sending = {
  readonly draft: Draft
  readonly definition: Definition
  readonly situation: Situation
  readonly uploads: readonly Upload[]
  /** Services that should have been sent first, and were not. */
  readonly missing: readonly string[]
  /** In which she reads. */
  readonly language?: Locale
}

/** What a draft's rules depend on besides the draft: what is known of her, her documents, and what she sent before. */
export type Around = {
  readonly known: ReadonlyMap<string, Known>
  readonly uploads: readonly Upload[]
  /** Services of her requests that were not rejected or withdrawn. */
  readonly sent: readonly string[]
}

export const readAround = async (one: One, { id, person }: Pick<Draft, 'id' | 'person'>): Promise<Around> => {
  const [known, uploads, sent] = await Promise.all([
    knownOf(one, person),
    uploadsOf(one, id),
    servicesSent(one, person),
  ])
  return { known, uploads, sent }
}

/** A draft with all that its rules depend on at this moment. */
export const sendingOf = (draft: Draft, definition: Definition, around: Around, now: Date): Sending => {
  const situation = situationOf(definition, draft, around.known, now)
  const missing = missingBefore(definition, around.sent)
  return { draft, definition, situation, uploads: standing(around.uploads), missing }
}

export const readSending = async (app: App, draft: Draft, definition: Definition): Promise<Sending> => {
  const around = await onOneConnection(app.db, one => readAround(one, draft))
  return sendingOf(draft, definition, around, app.now())
}

/** Services of a person's requests; one still being checked counts as sent. */
export const servicesSent = async (db: One, person: string): Promise<readonly string[]> => {
  const found = await sql<{ service: string }>`
    select distinct service from applications.files
    where person = ${person} and status not in ('rejected', 'withdrawn')`.execute(db)
  return found.rows.map(row => row.service)
}

/** A person's requests for one service that have not ended, the last sent first. */
export const openRequests = async (
  db: One,
  person: string,
  service: string,
): Promise<readonly { readonly id: string; readonly number: string }[]> => {
  const found = await sql<{ id: string; number: string }>`
    select id, number from applications.files
    where person = ${person} and service = ${service} and rank < ${closedRank}
    order by submitted_at desc, id`.execute(db)
  return found.rows
}

/** Services that must have been sent before this one, and were not. */
export const missingBefore = ({ precededBy }: Definition, sent: readonly string[]): readonly string[] =>
  precededBy.filter(service => !sent.includes(service))

/** Which of these known values hold for the place she lives in alone. */
const placesOf = (keys: readonly string[], residence: Residence | null): ReadonlyMap<string, Residence> =>
  new Map(residence === null ? [] : keys.filter(isOfPlace).map(key => [key, residence]))

export type WhatIsSent = {
  readonly case: Case
  readonly number: string
  readonly mission: string
  readonly uploads: readonly Upload[]
}

/**
 * What goes with a request that is sent, in its transaction: the records, the fact of what she reported, and the end of
 * the draft. Refused where another tab has changed the draft since it was read: what was answered there would be lost.
 */
export const keptWithSending = (
  { draft, definition, situation, language }: Sending,
  { case: sent, number, mission, uploads }: WhatIsSent,
  now: Date,
): {
  readonly beside: Beside | null
  readonly meanwhile: (tx: Tx) => Promise<Refusal<Stale> | undefined>
} => {
  const { applicant, today } = situation
  const { answers, provenance, said: words } = whatCounts({ draft, definition, situation })
  const said = Object.keys(words).length === 0 ? {} : { said: words }
  const next = draft.next === null ? {} : { next: draft.next }
  const read = language === undefined ? {} : { language }
  const body = { answers, applicant, today, provenance, ...said, ...next, ...read }
  const found = {
    number,
    names: answersOfTypes(definition, situation, ['name']),
    passports: answersOfTypes(definition, situation, ['passportNumber']),
  }
  const values = reusableAnswers(definition, situation)
  const reported: Reported = {
    ...{ person: draft.person, mission, source: streamOf(draft.id) },
    values,
    places: placesOf([...values.keys()], draft.residence),
    // Public service, and the legal duty behind it: UU 27/2022 art. 20(2), not consent.
    legalBasis: 'public-service',
  }
  return {
    beside: detailsReported(reported),
    // None waits for another's answer; that the draft was still as it was read, the first one tells.
    meanwhile: async tx => {
      const [isTaken] = await Promise.all([
        takeDraft(tx, draft),
        keepRecord(tx, { application: draft.id, kind: 'answers', body }, now, sent.answers),
        markSent(tx, draft.id, uploads),
        keepSearchTerms(tx, { application: draft.id, mission }, found),
        keepDetails(tx, reported, now),
      ])
      return isTaken ? undefined : refuse('stale')
    },
  }
}

/**
 * Sends a draft as a request. Sending it again, by a double click or from a second tab, is answered as sent: the
 * draft's id is the request's.
 */
export const sendDraft = async (
  app: App,
  sending: Sending,
  mission: string,
  drawNumber: () => string = newApplicationNumber,
): Promise<{ readonly sent: true } | Refusal<SubmitRefused | Stale>> => {
  const { draft, definition, situation } = sending
  const now = app.now()
  const uploads = askedDocuments(definition, situation, sending.uploads)
  const sent = caseToSend(definition, situation, newId(now), uploads, draft.said)
  const today = dayAt(now, missionByCode(mission).timezone)

  const submit = (number: string) =>
    act(
      app.journal,
      { id: streamOf(draft.id), mission },
      application,
      draft.person,
      state =>
        submitApplication(state, {
          ...{ number, mission, case: sent },
          service: definition.code,
          definition: definition.version,
          person: draft.person,
          required: requiredDocuments(definition, situation, draft.said),
          problems: Object.keys(checkAnswers(definition, situation).problems),
          isServiceOffered: isOffered(definition.code, mission, today),
          missingBefore: sending.missing,
        }),
      keptWithSending(sending, { case: sent, number, mission, uploads }, now),
    )
  const outcome = await withNewNumber(submit, drawNumber)
  if (isRefusal(outcome) && outcome.refused !== 'already-sent') return outcome
  return { sent: true }
}
