import { join } from 'node:path'
import { act, createJournal } from '../../src/journal/index.ts'
import { dayAt, isRefusal, newId } from '../../src/kernel/index.ts'
import {
  appointments,
  grantRole,
  openAccount,
  rolesStream,
  startSession,
} from '../../src/modules/access/index.ts'
import {
  application,
  declareComplete,
  keepDraft,
  keepUpload,
  promiseFor,
  sendDraft,
  streamOf,
  uploadsOf,
} from '../../src/modules/applications/index.ts'
import { definitionOf, requirementsFor } from '../../src/modules/catalogue/index.ts'
import { calendarOf, missionByCode } from '../../src/modules/missions/index.ts'
import { modulesFor } from '../../src/modules.ts'
import { openFolderBlobStore } from '../../src/platform/blobs/index.ts'
import type { Db } from '../../src/platform/database/index.ts'
import { openIntake } from '../../src/platform/intake/index.ts'
import type { App } from '../../src/web/index.ts'
import { photo } from './steps.ts'

const mission = 'kbri-kuala-lumpur'
const issuer = 'https://sign-in.example'
const unknown = { age: null, nationality: null, residence: null }

/** A name of letters alone for the n-th of many people. */
const nameOf = (n: number): string => {
  const letters = [...String(n)].map(digit => 'abcdefghij'[Number(digit)]).join('')
  return `Warga ${letters[0]?.toUpperCase()}${letters.slice(1)}`
}

type Place = { readonly db: Db; readonly data: string; readonly baseUrl: string }

/** The platform's own verbs, at work beside its processes on their store. */
const openVerbs = async ({ db, data, baseUrl }: Place) => {
  const now = () => new Date()
  const { modules } = modulesFor({ db, now, baseUrl, demo: null })
  const journal = createJournal(
    db,
    modules.flatMap(module => module.views ?? []),
    now,
  )
  const blobs = await openFolderBlobStore(join(data, 'blobs'))
  const intake = await openIntake({ blobs, pagesFolder: join(data, 'pages') })
  const taken = await intake.takeIn(await photo())
  intake.close()
  if ('problem' in taken) throw new Error(`The photo was refused: ${taken.problem}`)
  // Sending and declaring complete reach for the store alone.
  return { app: { db, journal, now } as unknown as App, taken }
}

type Verbs = Awaited<ReturnType<typeof openVerbs>>

/** One person's request for a service with its documents, sent; its id. */
const send = async ({ app, taken }: Verbs, person: string, service: string, name: string) => {
  const today = dayAt(app.now(), missionByCode(mission).timezone)
  const definition = definitionOf(service, today)
  const [example] = definition?.examples ?? []
  if (!definition || !example) throw new Error(`${service} has no example`)
  const answers = { ...example.answers, fullName: name }
  const situation = { answers, applicant: example.applicant ?? unknown, today }
  const draft = {
    ...{ id: newId(), person, service, mission, answers, provenance: {}, next: null },
    ...{ residence: { country: 'MY', subdivision: 'MY-14' }, corrects: false, said: {}, revision: 0 },
  }
  await keepDraft(app.db, draft, app.now())
  for (const { id: requirement } of requirementsFor(definition, situation)) {
    const upload = { application: draft.id, person, requirement, part: null, name: 'foto.jpg', taken }
    await keepUpload(app.db, upload, app.now())
  }
  const uploads = await uploadsOf(app.db, draft.id)
  const sent = await sendDraft(app, { draft, definition, situation, uploads, missing: [] }, mission)
  if (isRefusal(sent)) throw new Error(`${service} was refused: ${sent.refused}`)
  return { id: draft.id, definition }
}

/** Somebody who has served at Kuala Lumpur since the beginning of the year. */
const appoint = async ({ app }: Verbs, subject: string, role: 'officer' | 'head-of-mission') => {
  const known = { issuer, subject, name: subject, email: null }
  const { id: person } = await openAccount(app, known, 'appointment')
  const from = `${app.now().getUTCFullYear()}-01-01`
  const granted = await act(app.journal, rolesStream(person), appointments, 'system:test', given =>
    grantRole(given, { id: newId(), role, mission, from, to: null }),
  )
  if (isRefusal(granted)) throw new Error(`${subject} could not be appointed: ${granted.refused}`)
  return person
}

/** The files by their ids, and the cookie of the head of mission, signed in. */
export type CheckedFiles = { readonly files: readonly string[]; readonly cookie: string }

/**
 * Requests for the surat keterangan pindah at Kuala Lumpur, each of another person, sent by the platform's own verbs
 * and declared complete by Budi: only Ratna's signature is missing.
 */
export const makeCheckedFiles = async (place: Place, count: number): Promise<CheckedFiles> => {
  const verbs = await openVerbs(place)
  const { app } = verbs
  const budi = await appoint(verbs, 'Budi Santoso', 'officer')
  const ratna = await appoint(verbs, 'Ratna Kusumawati', 'head-of-mission')

  const makeOne = async (n: number): Promise<string> => {
    const name = nameOf(n)
    const known = { issuer, subject: `many-${n}`, name, email: null }
    const { id: person } = await openAccount(app, known, 'sign-in')
    await send(verbs, person, 'lapor-diri', name)
    const { id, definition } = await send(verbs, person, 'surat-keterangan-pindah', name)
    const promised = promiseFor(definition.clock, calendarOf(mission), app.now())
    const outcome = await act(app.journal, { id: streamOf(id), mission }, application, budi, request =>
      declareComplete(request, definition, { step: 'declare-complete', promised }),
    )
    if (isRefusal(outcome)) throw new Error(`Budi could not go on: ${outcome.refused}`)
    return id
  }
  const files: string[] = []
  const lanes = Array.from({ length: 4 }, async (_, lane) => {
    for (let n = lane; n < count; n += 4) files.push(await makeOne(n))
  })
  await Promise.all(lanes)
  const signIn = {
    account: { id: ratna },
    door: 'officer',
    acr: null,
    before: null,
    browser: 'test',
  } as const
  return { files, cookie: `dermaga=${await startSession(app, signIn)}` }
}
