import { sql } from 'kysely'
import { dayAt, type Json, newCode } from '../../src/kernel/index.ts'
import { bareNumber, nameWords, type SentDocument } from '../../src/modules/applications/index.ts'
import { documentFields } from '../../src/modules/catalogue/index.ts'
import {
  codeHashOf,
  newVerificationCode,
  numberFormatOf,
  writeNumber,
} from '../../src/modules/documents/index.ts'
import type { Tx } from '../../src/platform/database/index.ts'
import type { Asked, History } from './history.ts'
import type { Paper } from './models.ts'

type Row = Record<string, Json>

/** The records beside the facts, by table; they are no view, so a load that moves facts in brings them along. */
export type Tables = Map<string, Row[]>

export const addRows = (tables: Tables, table: string, rows: readonly Row[]): void => {
  const known = tables.get(table)
  if (known === undefined) tables.set(table, [...rows])
  else known.push(...rows)
}

const atOnce = 2_000

export const writeRows = async (tx: Tx, tables: Tables): Promise<void> => {
  for (const [table, rows] of tables) {
    for (let from = 0; from < rows.length; from += atOnce) {
      await sql`
        insert into ${sql.raw(table)} select * from jsonb_populate_recordset(null::${sql.raw(table)},
          ${JSON.stringify(rows.slice(from, from + atOnce))}::jsonb)
        on conflict do nothing`.execute(tx)
    }
  }
}

const digest = (length: number): string =>
  newCode(length)
    .toLowerCase()
    .replace(/[^0-9a-f]/g, '0')

/** A photo of a document as the intake tells of it; its bytes are nowhere, and nothing here asks for them. */
export const newDocument = (id: string, { requirement, part }: Paper): SentDocument => ({
  ...{ id, requirement, ...(part === null ? {} : { part }), received: digest(64), stored: digest(64) },
})

export const uploadRow = (
  application: string,
  person: string,
  document: SentDocument,
  { at, state }: { readonly at: string; readonly state: 'draft' | 'sent' },
): Row => {
  const { id, requirement, part = null, received, stored } = document
  const bytes = 240_000
  const details = {
    ...{ kind: 'image', receivedType: 'image/jpeg', receivedBytes: 2_400_000, receivedSha256: received },
    ...{ storedType: 'image/jpeg', storedBytes: bytes, storedSha256: stored },
    ...{ width: 1600, height: 1200, pages: null, notScanned: true },
  }
  return {
    ...{
      id,
      application,
      person,
      requirement,
      part,
      name: `${part ?? requirement}.jpg`,
      kind: 'image',
      received,
      stored,
    },
    ...{ bytes, details, at, state },
  }
}

/** The answers of one request: the example's, under its own name and passport number. */
export const answersOf = (model: Asked['model'], name: string, passport: string) => ({
  ...model.situation.answers,
  ...Object.fromEntries(model.names.slice(0, 1).map(field => [field, name])),
  ...Object.fromEntries(model.passports.map(field => [field, passport])),
})

/** Everything of one request that is not a fact. */
export const addRequest = (
  tables: Tables,
  asked: Asked,
  { past, written }: History,
  passport: string,
): void => {
  const { id, number, model, mission, person, documents } = asked
  const at = asked.submitted.toISOString()
  const { applicant, today } = model.situation
  const answers = answersOf(model, person.name, passport)
  const body = { answers, applicant, today, provenance: {} }
  addRows(tables, 'applications.records', [
    { id: asked.answers, application: id, kind: 'answers', body, at },
    ...written.map(each => ({ ...each, application: id, at })),
  ])
  addRows(
    tables,
    'applications.uploads',
    documents.map(document => uploadRow(id, person.id, document, { at, state: 'sent' })),
  )
  const receipts = past.flatMap(({ fact: { name, body } }) =>
    name === 'PaymentReceived' ? [(body as { readonly receipt: string }).receipt] : [],
  )
  addRows(
    tables,
    'applications.receipts',
    receipts.map(receipt => ({ mission: mission.code, receipt, application: id })),
  )
  const terms = [
    { kind: 'number', term: bareNumber(number) },
    ...nameWords(person.name).map(term => ({ kind: 'name', term })),
    { kind: 'passport', term: bareNumber(passport) },
  ]
  addRows(
    tables,
    'applications.search_terms',
    terms.map(term => ({ application: id, mission: mission.code, ...term })),
  )
  const known = new Map<string, Json>(Object.entries(answers))
  addRows(
    tables,
    'people.known',
    model.reused.map(({ field, key }) => ({
      ...{ person: person.id, key, value: known.get(field) ?? null, source: `application-${id}` },
      ...{ legal_basis: 'public-service', reported_at: at, verified_at: null },
    })),
  )
}

/** The document of a granted request: its fact, and what its letter says. */
export const issue = (
  tables: Tables,
  asked: Asked,
  document: string,
  at: Date,
  sequence: number,
  passport: string,
) => {
  const { model, mission, person, staff } = asked
  const { issues } = model.definition
  if (issues === undefined) throw new Error(`${model.definition.code} issues no document`)
  const [code, issuedOn] = [newVerificationCode(), dayAt(at, mission.timezone)]
  const number = writeNumber(numberFormatOf(issues.register), { mission: mission.code, issuedOn, sequence })
  const signatory = { name: staff.head.name, position: 'Kepala perwakilan', nip: null, onBehalfOf: null }
  const said = documentFields(
    model.definition,
    { ...model.situation, answers: answersOf(model, person.name, passport) },
    {
      ...{ number, issuer: mission.name.id, place: mission.city, day: issuedOn },
      ...{ signatoryName: signatory.name, signatoryPosition: signatory.position, signatoryNip: '' },
    },
  )
  const content = {
    holder: person.name,
    fields: (said?.fields ?? []).map(field => ({ ...field })),
    signatory,
  }
  addRows(tables, 'documents.letters', [
    { document, template: issues.template, code, content, compares: 'passport', compared: null },
  ])
  // Made without the slow derivation: nothing here compares passport numbers.
  addRows(tables, 'documents.comparisons', [{ document, salt: `\\x${digest(32)}`, hash: `\\x${digest(64)}` }])
  return {
    ...{ person: person.id, kind: issues.kind, name: issues.name, register: issues.register },
    ...{ year: Number(issuedOn.slice(0, 4)), sequence, number, template: issues.template, issuedOn },
    codeHash: codeHashOf(code),
  }
}
