import { sql } from 'kysely'
import { act } from '../../../journal/index.ts'
import { type Decision, type Fact, fact, isRefusal, newId } from '../../../kernel/index.ts'
import type { TakenIn } from '../../../platform/intake/index.ts'
import type { App } from '../../../web/index.ts'
import {
  type Definition,
  definitionOf,
  placesOf,
  requirementsFor,
  type Situation,
} from '../../catalogue/index.ts'
import type { DocumentFact } from '../../documents/index.ts'
import { calendarOf } from '../../missions/index.ts'
import { type Application, application, streamOf } from '../application.ts'
import { recordAgencyAnswer, sendToAgency } from '../ask-agency.ts'
import { askCorrection } from '../ask-correction.ts'
import { grantApplication, rejectApplication } from '../decide-application.ts'
import { declareComplete } from '../declare-complete.ts'
import { keepDraft } from '../drafts/draft.ts'
import { answersFromResidence } from '../drafts/residence-answers.ts'
import { sendDraft } from '../drafts/send-draft.ts'
import { keepUpload, uploadsOf } from '../drafts/uploads.ts'
import { dueAfterWait, promiseFor } from '../due-of.ts'
import type { ApplicationFact } from '../facts.ts'
import { handOver } from '../hand-over.ts'
import { caseOn, itemsOf } from '../items-of.ts'
import { recordPayment } from '../record-payment.ts'
import { recordAttendance, recordBiometrics, recordInterview } from '../record-visit.ts'
import { keepRecord, readRecords } from '../records.ts'
import { ids, kualaLumpur } from './site-for-tests.ts'

export const service = (code: string): Definition => {
  const definition = definitionOf(code, '2026-11-24')
  if (definition === null) throw new Error(code)
  return definition
}

const situationOfFirst = ({ examples }: Definition): Situation => {
  const [example] = examples
  if (example?.today === undefined || example.applicant === undefined) {
    const none = { age: null, nationality: null, residence: null }
    return { today: example?.today ?? '2026-11-24', applicant: none, answers: example?.answers ?? {} }
  }
  return { today: example.today, applicant: example.applicant, answers: example.answers }
}

/** An office, and a place to live that it serves. */
export const livingNear = {
  kualaLumpur: { mission: kualaLumpur, residence: { country: 'MY', subdivision: 'MY-10' } },
  jeddah: { mission: 'kjri-jeddah', residence: { country: 'SA', subdivision: 'SA-02' } },
} as const

type Near = (typeof livingNear)[keyof typeof livingNear]

/** A whole draft as the definition's first example has it, with a small picture for each document. */
export const writeDraft = async (
  app: App,
  person: string,
  code: string,
  answers: Situation['answers'] = {},
  { mission, residence }: Near = livingNear.kualaLumpur,
) => {
  const definition = service(code)
  const first = situationOfFirst(definition)
  // As the form does it: where she lives is said once, and answers what asks for it.
  const where = answersFromResidence(definition, residence)
  const situation = { ...first, answers: { ...first.answers, ...where, ...answers } }
  const id = newId(app.now())
  const draft = {
    ...{ id, person, service: code, mission, residence, answers: situation.answers },
    ...{ provenance: {}, next: null, corrects: false, said: {}, revision: 0 },
  }
  await keepDraft(app.db, draft, app.now())
  for (const requirement of requirementsFor(definition, situation)) {
    for (const part of placesOf(requirement)) {
      const { sha256, bytes } = await app.blobs.put(Buffer.from(`${id} ${requirement.id} ${part}`))
      const taken: TakenIn = {
        kind: 'image',
        receivedType: 'image/jpeg',
        ...{ receivedBytes: bytes, receivedSha256: sha256 },
        storedType: 'image/jpeg',
        ...{ storedBytes: bytes, storedSha256: sha256 },
        ...{ width: 24, height: 16, pages: null, notScanned: true },
      }
      const name = `${requirement.id}.jpg`
      const upload = { application: id, person, requirement: requirement.id, part, name, taken }
      await keepUpload(app.db, upload, app.now())
    }
  }
  return { draft, definition, situation, uploads: await uploadsOf(app.db, id), missing: [] }
}

/** Sends such a draft. */
export const send = async (
  app: App,
  person: string,
  code: string,
  answers: Situation['answers'] = {},
  near: Near = livingNear.kualaLumpur,
): Promise<string> => {
  const sending = await writeDraft(app, person, code, answers, near)
  const outcome = await sendDraft(app, sending, near.mission)
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  return sending.draft.id
}

/** What the mission does, one act each; `passport` and the other services share these steps. */
export const mission = (app: App, definition: Definition, office: string = kualaLumpur) => {
  const doTo = async <F extends Fact & ApplicationFact>(
    id: string,
    actor: string,
    decide: (state: Application) => Decision<F, string>,
  ): Promise<void> => {
    const stream = { id: streamOf(id), mission: office }
    const outcome = await act(app.journal, stream, application, actor, decide)
    if (isRefusal(outcome)) throw new Error(outcome.refused)
  }
  const clock = () => calendarOf(office)
  const day = () => app.now().toISOString().slice(0, 10)
  const reason = (application: string, body: { id: string | null; en: string | null }) =>
    app.db.transaction().execute(tx => keepRecord(tx, { application, kind: 'reason', body }, app.now()))
  const attend = (id: string) =>
    doTo(id, ids.budi, state => recordAttendance(state, definition, { step: 'attendance', day: day() }))
  const takeBiometrics = (id: string) =>
    doTo(id, ids.budi, state => recordBiometrics(state, definition, { step: 'biometrics', day: day() }))
  return {
    complete: (id: string) =>
      doTo(id, ids.budi, state =>
        declareComplete(state, definition, {
          step: 'declare-complete',
          promised: promiseFor(definition.clock, clock(), app.now()),
        }),
      ),
    askForCorrection: async (
      id: string,
      items: readonly string[],
      words: { id: string | null; en: string | null },
    ) => {
      const record = await reason(id, words)
      const records = await readRecords(app.db, id)
      await doTo(id, ids.budi, state => {
        const sent = state.status === 'none' ? null : records.find(state.case.answers, 'answers')
        const inCase = itemsOf(definition, caseOn(day(), sent))
        return askCorrection(state, definition, { step: 'ask-correction', items, reason: record }, inCase)
      })
    },
    pay: (id: string, receipt: string) =>
      doTo(id, ids.budi, state =>
        recordPayment(state, definition, {
          ...{ step: 'payment', receipt },
          amount: { minor: 9500, currency: 'MYR' },
        }),
      ),
    attend,
    takeBiometrics,
    visit: async (id: string) => {
      await attend(id)
      await takeBiometrics(id)
      await doTo(id, ids.budi, state =>
        recordInterview(state, definition, { step: 'interview', day: day(), notes: null }),
      )
    },
    toImigrasi: (id: string) =>
      doTo(id, ids.budi, state =>
        sendToAgency(state, definition, { step: 'send-to-imigrasi', reference: 'SPRI-77', day: day() }),
      ),
    imigrasiAnswers: (id: string) =>
      doTo(id, ids.budi, state =>
        recordAgencyAnswer(state, definition, {
          ...{ step: 'imigrasi-answer', answer: 'approved', notes: null },
          due: dueAfterWait(state, definition.clock, clock(), day()) ?? '',
          day: day(),
        }),
      ),
    /** The next number of the register, as a grant takes it; the file comes later, or the letter is revoked. */
    number: async (id: string, person: string) => {
      const letter = newId(app.now())
      const write = (facts: readonly DocumentFact[]) =>
        app.journal.write(ids.ratna, entry =>
          entry.append({ id: `document-${letter}`, mission: office }, facts, 'any'),
        )
      const number = `B-${id.slice(-4)}/KL/2026`
      const issues = definition.issues
      if (issues === undefined) throw new Error(`${definition.code} issues nothing`)
      const { kind, name, register, template } = issues
      const issuedOn = day()
      const sequence = Number.parseInt(id.slice(-6), 16)
      await write([
        fact('DocumentNumbered', {
          ...{ person, kind, name, register, template, number, issuedOn, sequence },
          year: 2026,
          codeHash: letter,
        }),
      ])
      return {
        ...{ id: letter, number },
        render: async (text: string) => {
          const { sha256, bytes } = await app.blobs.put(Buffer.from(text))
          await write([fact('DocumentRendered', { sha256, bytes })])
        },
        revoke: async (words: string) => {
          const kept = newId(app.now())
          await sql`
            insert into documents.reasons (reason, document, words, written_at)
            values (${kept}, ${letter}, ${words}, ${app.now()})`.execute(app.db)
          await write([fact('DocumentRevoked', { reason: kept })])
        },
      }
    },
    grant: (id: string, document: string | null) =>
      doTo(id, ids.ratna, state =>
        grantApplication(
          state,
          definition,
          { capacity: { role: 'head-of-mission', delegatedBy: null }, citizenAccount: null },
          { step: 'decide', document },
        ),
      ),
    reject: async (
      id: string,
      ground: string,
      words: { id: string | null; en: string | null },
      step = 'decide',
    ) => {
      const explanation = await reason(id, words)
      await doTo(id, ids.ratna, state =>
        rejectApplication(
          state,
          definition,
          { capacity: { role: 'head-of-mission', delegatedBy: null }, citizenAccount: null },
          { step, ground, explanation },
        ),
      )
    },
    handOver: async (id: string) => {
      const body = { passportNumber: 'E7654321', receiver: 'Sari' }
      const record = await app.db
        .transaction()
        .execute(tx => keepRecord(tx, { application: id, kind: 'hand-over', body }, app.now()))
      await doTo(id, ids.budi, state =>
        handOver(state, definition, {
          ...{ step: 'hand-over', day: day(), to: 'holder', oldBookSeen: true, needsOldBook: true },
          shown: null,
          record,
        }),
      )
    },
  }
}

export const numberOf = async (app: App, id: string): Promise<string> => {
  const found = await sql<{ number: string }>`
    select number from applications.files where id = ${id}`.execute(app.db)
  return found.rows[0]?.number ?? ''
}
