import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { act, recall } from '../src/journal/index.ts'
import { type Decision, dayAt, isRefusal } from '../src/kernel/index.ts'
import type { Account } from '../src/modules/access/index.ts'
import {
  type Application,
  type ApplicationFact,
  application,
  askCorrection,
  declareComplete,
  keepDraft,
  keepRecord,
  keepUpload,
  promiseFor,
  recordAttendance,
  recordBiometrics,
  recordInterview,
  recordPayment,
  sendDraft,
  sendToAgency,
  streamOf,
  uploadsOf,
} from '../src/modules/applications/index.ts'
import {
  type Definition,
  definitionOf,
  requirementsFor,
  type Situation,
} from '../src/modules/catalogue/index.ts'
import { calendarOf, missionByCode } from '../src/modules/missions/index.ts'
import type { App } from '../src/web/index.ts'

const mission = 'kbri-kuala-lumpur'

/** How far each demo request has come; what comes later in the list rests on what comes earlier. */
const plan = [
  { person: 'hasan', service: 'lapor-diri', until: 'complete' },
  { person: 'nur', service: 'lapor-diri', until: 'submitted' },
  { person: 'hasan', service: 'surat-keterangan-pindah', until: 'complete' },
  { person: 'nur', service: 'passport-replacement', until: 'paused' },
  { person: 'hasan', service: 'passport-replacement', until: 'correction-asked' },
] as const

type Planned = (typeof plan)[number]

/** The same id at every start, so that seeding again finds what is there. */
const idOf = ({ person, service }: Planned): string => {
  const hex = createHash('sha256').update(`demo ${person} ${service}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const samplePicture = async (text: string): Promise<Uint8Array<ArrayBuffer>> => {
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600">
    <rect width="900" height="600" fill="#eef3fb"/><rect x="40" y="40" width="820" height="520" fill="#fff" stroke="#0a489f"/>
    <text x="450" y="290" font-size="52" text-anchor="middle" fill="#041225">CONTOH / SPECIMEN</text>
    <text x="450" y="360" font-size="28" text-anchor="middle" fill="#525252">${text}</text></svg>`
  return new Uint8Array(await sharp(Buffer.from(picture)).jpeg().toBuffer())
}

const unknown = { age: null, nationality: null, residence: null }

/** The definition's own example, under the person's own name. */
const situationFor = (definition: Definition, account: Account, today: string): Situation => {
  const [example] = definition.examples
  if (example === undefined) throw new Error(`${definition.code} has no example to make a demo request of`)
  const named = definition.form
    .flatMap(page => page.fields)
    .find(field => field.prefill === 'person.fullName')
  const answers = named === undefined ? example.answers : { ...example.answers, [named.id]: account.name }
  return { answers: answers ?? {}, applicant: example.applicant ?? unknown, today }
}

const sendPlanned = async (
  app: App,
  planned: Planned,
  account: Account,
  definition: Definition,
): Promise<void> => {
  const id = idOf(planned)
  const person = account.id
  const situation = situationFor(definition, account, dayAt(app.now(), missionByCode(mission).timezone))
  const draft = {
    ...{ id, person, service: definition.code, mission, answers: situation.answers },
    residence: { country: 'MY', subdivision: 'MY-14' },
    ...{ provenance: {}, next: null, corrects: false, revision: 0 },
  }
  await keepDraft(app.db, draft, app.now())
  for (const { id: requirement } of requirementsFor(definition, situation)) {
    const taken = await app.intake.takeIn(await samplePicture(requirement))
    if ('problem' in taken) throw new Error(`The sample picture was refused: ${taken.problem}`)
    await keepUpload(
      app.db,
      { application: id, person, requirement, name: `${requirement}.jpg`, taken },
      app.now(),
    )
  }
  const uploads = await uploadsOf(app.db, id)
  const sent = await sendDraft(app, { draft, definition, situation, uploads }, mission)
  if (isRefusal(sent))
    throw new Error(`The demo request ${definition.code} of ${planned.person} was refused: ${sent.refused}`)
}

/** Takes one planned request as far as the plan says, as Budi would. */
const work = async (app: App, planned: Planned, officer: Account, definition: Definition): Promise<void> => {
  const id = idOf(planned)
  const now = app.now()
  const day = dayAt(now, missionByCode(mission).timezone)
  const step = (kind: string): string => definition.steps.table.find(each => each.act === kind)?.id ?? kind
  const take = async (decide: (request: Application) => Decision<ApplicationFact, string>): Promise<void> => {
    const outcome = await act(app.journal, { id: streamOf(id), mission }, application, officer.id, decide)
    if (isRefusal(outcome))
      throw new Error(`Budi could not go on with ${definition.code}: ${outcome.refused}`)
  }
  if (planned.until === 'correction-asked') {
    const reason = await app.db.transaction().execute(tx =>
      keepRecord(
        tx,
        {
          application: id,
          kind: 'reason',
          body: {
            id: 'Foto tidak jelas. Mohon foto ulang.',
            en: 'The photo is not clear. Please take it again.',
          },
        },
        now,
      ),
    )
    const items = definition.requirements.slice(0, 1).map(requirement => requirement.id)
    await take(request => askCorrection(request, definition, { step: step('ask-correction'), items, reason }))
    return
  }
  if (planned.until === 'submitted') return
  const promised = promiseFor(definition.clock, calendarOf(mission), now)
  await take(request => declareComplete(request, definition, { step: step('declare-complete'), promised }))
  if (planned.until === 'complete') return
  const amount = { minor: 10_900, currency: 'MYR' }
  await take(request => recordAttendance(request, definition, { step: step('attendance'), day }))
  await take(request => recordBiometrics(request, definition, { step: step('biometrics'), day }))
  await take(request => recordInterview(request, definition, { step: step('interview'), day, notes: null }))
  await take(request =>
    recordPayment(request, definition, { step: step('payment'), receipt: 'DEMO-0001', amount }),
  )
  await take(request => sendToAgency(request, definition, { step: step('send-out'), reference: null }))
}

/** Requests in every state, so that a stranger sees each of them. Safe to repeat: what is there is left alone. */
export const seedFiles = async (app: App, accounts: ReadonlyMap<string, Account>): Promise<void> => {
  const officer = accounts.get('budi')
  if (officer === undefined) throw new Error('The demo world has no Budi')
  for (const planned of plan) {
    const account = accounts.get(planned.person)
    const definition = definitionOf(planned.service, dayAt(app.now(), missionByCode(mission).timezone))
    if (account === undefined || definition === null) continue
    const { state } = await recall(app.journal, streamOf(idOf(planned)), application)
    if (state.status !== 'none') continue
    await sendPlanned(app, planned, account, definition)
    await work(app, planned, officer, definition)
  }
}
