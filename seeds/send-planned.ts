import { recall } from '../src/journal/index.ts'
import { dayAt, isRefusal, type Refusal } from '../src/kernel/index.ts'
import {
  answersFromResidence,
  application,
  beginDraft,
  type Draft,
  findDraft,
  keepDraft,
  keepUpload,
  readRecords,
  readSending,
  type Sending,
  sendDraft,
  sendDraftCorrection,
  streamOf,
  uploadsOf,
} from '../src/modules/applications/index.ts'
import {
  type Answers,
  type Definition,
  definitionOf,
  definitionVersion,
  placesOf,
  type Requirement,
  requirementsFor,
} from '../src/modules/catalogue/index.ts'
import { missionByCode } from '../src/modules/missions/index.ts'
import { knownOf } from '../src/modules/people/index.ts'
import type { App } from '../src/web/index.ts'
import type { PlannedRequest } from './request-plan.ts'
import type { SamplePapers } from './sample-papers.ts'

type Sender = { readonly app: App; readonly papers: SamplePapers; readonly person: string }

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Filled in as far as the platform knows the person, the rest by her; what she left as it was keeps where it came from. */
const fillIn = (begun: Draft, given: Answers): Pick<Draft, 'answers' | 'provenance'> => ({
  answers: { ...begun.answers, ...given },
  provenance: Object.fromEntries(
    Object.entries(begun.provenance).filter(
      ([field]) => !Object.hasOwn(given, field) || isSame(given[field], begun.answers[field]),
    ),
  ),
})

/** Puts a picture to each requirement that has none yet: a run that was killed here goes on where it stopped. */
const addPapers = async (
  { app, papers, person }: Sender,
  draft: Draft,
  requirements: readonly Requirement[],
): Promise<void> => {
  const there = await uploadsOf(app.db, draft.id)
  for (const { requirement, part } of requirements.flatMap(each =>
    placesOf(each).map(part => ({ requirement: each.id, part })),
  )) {
    const isHere = (each: (typeof there)[number]) => each.requirement === requirement && each.part === part
    if (there.some(each => isHere(each) && each.state === 'draft')) continue
    const taken = await papers(requirement)
    const name = `${part ?? requirement}.jpg`
    await keepUpload(app.db, { application: draft.id, person, requirement, part, name, taken }, app.now())
  }
}

const withPapers = async (
  sender: Sender,
  draft: Draft,
  definition: Definition,
  wanted: readonly string[] | 'all',
): Promise<Sending> => {
  const { situation } = await readSending(sender.app, draft, definition)
  const asked = requirementsFor(definition, situation)
  await addPapers(sender, draft, wanted === 'all' ? asked : asked.filter(({ id }) => wanted.includes(id)))
  return { ...(await readSending(sender.app, draft, definition)), language: 'id' }
}

/** Fills in a request and sends it, as its applicant would. */
export const sendPlanned = async (
  sender: Sender,
  { id, service, mission, residence, answers }: PlannedRequest,
): Promise<Refusal | null> => {
  const { app, person } = sender
  const today = dayAt(app.now(), missionByCode(mission).timezone)
  const definition = definitionOf(service, today)
  if (definition === null) throw new Error(`${service} is not offered on ${today}`)
  const begun = beginDraft({ person, definition, next: null }, await knownOf(app.db, person), app.now())
  const given = { ...answers(today), ...answersFromResidence(definition, residence) }
  await keepDraft(app.db, { ...begun, id, mission, residence, ...fillIn(begun, given) }, app.now())
  const draft = await findDraft(app.db, person, id)
  if (draft === null) throw new Error(`The draft of ${service} at ${mission} is not there`)
  const sent = await sendDraft(app, await withPapers(sender, draft, definition, 'all'), mission)
  return isRefusal(sent) ? sent : null
}

/** Takes new pictures of what was asked for, and sends them. */
export const correctPlanned = async (sender: Sender, { id }: PlannedRequest): Promise<Refusal | null> => {
  const { app, person } = sender
  const { state } = await recall(app.journal, streamOf(id), application)
  if (state.status === 'none') throw new Error(`There is no request ${id} to correct`)
  const definition = definitionVersion(state.service, state.definition)
  const sent = (await readRecords(app.db, id)).find(state.case.answers, 'answers')
  if (definition === null || sent === null) throw new Error(`Request ${id} cannot be read`)
  const { answers, provenance } = sent
  const blank = { residence: null, next: null, corrects: true, said: {}, revision: 0 }
  const draft = { id, person, service: state.service, mission: state.mission, answers, provenance, ...blank }
  await keepDraft(app.db, draft, app.now())
  const sending = await withPapers(sender, draft, definition, state.asked?.items ?? [])
  const outcome = await sendDraftCorrection(app, sending, state)
  return isRefusal(outcome) ? outcome : null
}
