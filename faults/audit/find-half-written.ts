import type { Blobs } from './find-lost.ts'
import { factsOf, type StoreRead, type Told } from './read-store.ts'

/** The records that a fact points at. */
const recordsOf = ({ name, body }: Told): readonly string[] => {
  const named = {
    ApplicationSubmitted: ['answers'],
    CorrectionSent: ['answers'],
    CorrectionAsked: ['reason'],
    CorrectionTakenBack: ['reason'],
    EntryCancelled: ['reason'],
    ApplicationRejected: ['explanation'],
    InterviewHeld: ['notes'],
    AgencyAnswered: ['notes'],
    HandedOver: ['record'],
  }[name]
  return (named ?? []).flatMap(key => (typeof body[key] === 'string' ? [body[key]] : []))
}

const factsAndRecords = (store: StoreRead, told: readonly Told[]): readonly string[] => {
  const pointedAt = new Set(told.flatMap(recordsOf))
  return [
    ...told.flatMap(each =>
      recordsOf(each)
        .filter(id => store.records.get(id)?.application !== each.id)
        .map(id => `${each.name} of ${each.id} points at the record ${id}, which is not there`),
    ),
    ...[...store.records.values()].flatMap(({ id, kind, application }) =>
      pointedAt.has(id) ? [] : [`The record ${id} (${kind}) of ${application} belongs to no fact`],
    ),
  ]
}

/** A draft is there before its request, or while a correction of it is asked for, and at no other time. */
const draftAndRequest = (store: StoreRead): readonly string[] =>
  [...store.drafts.values()].flatMap(({ id, corrects }) => {
    const status = store.files.get(id)?.status
    if (status === (corrects ? 'correction-asked' : undefined)) return []
    return [`The draft ${id} is there and its request is ${status ?? 'not'}`]
  })

const sentAndDrafts = (store: StoreRead, told: readonly Told[]): readonly string[] => {
  const sent = new Set(told.flatMap(({ id, name }) => (name === 'ApplicationSubmitted' ? [id] : [])))
  return [
    ...draftAndRequest(store),
    ...[...sent].flatMap(id => [
      ...(store.files.has(id) ? [] : [`The request ${id} is in no list`]),
      ...(store.findable.has(id) ? [] : [`The request ${id} is not found by its number`]),
    ]),
  ]
}

type SentDocument = { id: string; requirement: string; received: string; stored: string }

const sentDocuments = async (
  store: StoreRead,
  told: readonly Told[],
  blobs: Blobs,
): Promise<readonly string[]> => {
  const kept = new Map(store.uploads.map(each => [each.id, each]))
  const faults: string[] = []
  for (const { id, body } of told) {
    for (const sent of (body.documents as SentDocument[] | undefined) ?? []) {
      const found = kept.get(sent.id)
      const isKept =
        found?.received === sent.received && found.stored === sent.stored && found.state !== 'draft'
      if (!isKept) faults.push(`The document ${sent.id} sent with ${id} is not kept as it was sent`)
      else if (!(await blobs.isWhole(sent.stored)))
        faults.push(`The bytes of ${sent.id}, sent with ${id}, are gone`)
    }
  }
  const homeless = store.uploads.filter(
    ({ application, state }) => !(state === 'draft' ? store.drafts : store.files).has(application),
  )
  return [...faults, ...homeless.map(each => `The upload ${each.id} belongs to nothing`)]
}

const lettersAndRegisters = async (store: StoreRead, told: readonly Told[], blobs: Blobs) => {
  const documents = factsOf(store, 'document')
  const numbered = documents.filter(({ name }) => name === 'DocumentNumbered')
  const rendered = new Map(
    documents.flatMap(({ id, name, body }) =>
      name === 'DocumentRendered' ? [[id, String(body.sha256)]] : [],
    ),
  )
  const granted = new Set(
    told.flatMap(({ name, body }) =>
      (name === 'ApplicationGranted' || name === 'LetterIssuedAnew') && typeof body.document === 'string'
        ? [body.document]
        : [],
    ),
  )
  const faults: string[] = []
  for (const { id } of numbered) {
    if (!granted.has(id)) faults.push(`The letter ${id} has a number and was granted to nobody`)
    if (!store.letters.has(id)) faults.push(`The letter ${id} has a number and no words`)
    const sha256 = rendered.get(id)
    if (sha256 === undefined && !store.rendering.has(id)) faults.push(`Nobody makes the letter ${id}`)
    if (sha256 !== undefined && !(await blobs.isWhole(sha256)))
      faults.push(`The file of the letter ${id} is gone`)
  }
  const numberedIds = new Set(numbered.map(({ id }) => id))
  for (const id of granted)
    if (!numberedIds.has(id)) faults.push(`The letter ${id} was granted and has no number`)

  for (const { mission, register, year, last } of store.registers) {
    const taken = numbered
      .filter(({ body }) => body.register === register && body.year === year)
      .filter(({ body }) => String(body.number).toLowerCase().includes(`/${mission}/`))
      .map(({ body }) => Number(body.sequence))
    const missing = Array.from({ length: last }, (_, at) => at + 1).filter(each => !taken.includes(each))
    if (missing.length > 0 || taken.length !== last)
      faults.push(
        `The register ${register} ${year} of ${mission} ends at ${last} and lacks ${missing.join(', ')}`,
      )
  }
  return faults
}

/** Whatever stands in the store without the other half of it. */
export const findHalfWritten = async (store: StoreRead, blobs: Blobs): Promise<readonly string[]> => {
  const told = factsOf(store, 'application')
  return [
    ...factsAndRecords(store, told),
    ...sentAndDrafts(store, told),
    ...(await sentDocuments(store, told, blobs)),
    ...(await lettersAndRegisters(store, told, blobs)),
  ]
}
