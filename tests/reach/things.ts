import { sql } from 'kysely'
import { act } from '../../src/journal/index.ts'
import { isRefusal, newId } from '../../src/kernel/index.ts'
import { delegateSigning, signing, signingStream } from '../../src/modules/access/index.ts'
import { ownSecret } from '../../src/modules/applications/citizen/find-status.ts'
import {
  livingNear,
  mission as missionOf,
  numberOf,
  send,
  service,
  writeDraft,
} from '../../src/modules/applications/citizen/story-for-tests.ts'
import { grantApplication } from '../../src/modules/applications/decide-application.ts'
import { application, streamOf } from '../../src/modules/applications/index.ts'
import { numberDocument } from '../../src/modules/documents/index.ts'
import { renderDocument } from '../../src/modules/documents/render-job.ts'
import { blackPng } from '../../src/platform/intake/sample-files.ts'
import type { App } from '../../src/web/index.ts'
import type { Session } from './ask.ts'
import type { House } from './house.ts'

/** Everything of one citizen that somebody could ask for by its id, and what must never show of it. */
export type Things = {
  readonly account: string
  readonly name: string
  readonly passport: string
  readonly mission: string
  /** A draft with one document, and one that is there to be removed. */
  readonly draft: string
  readonly upload: string
  readonly spareUpload: string
  readonly spareDraft: string
  /** A draft without a document yet. */
  readonly bareDraft: string
  /** A draft that is ready to be sent. */
  readonly ready: string
  /** A report of residence just sent. */
  readonly report: string
  /** A request just sent, with a document. */
  readonly sent: string
  readonly sentUpload: string
  readonly number: string
  readonly secret: string
  /** A request with a payment; the version of its fact. */
  readonly paid: string
  readonly payment: number
  /** A request that is to be corrected. */
  readonly asked: string
  /** A request with an issued letter. */
  readonly granted: string
  readonly document: string
  /** A second letter, there to be cancelled. */
  readonly spareDocument: string
  /** The request of that second letter. */
  readonly spareGranted: string
  readonly documentNumber: string
  readonly code: string
  readonly letter: Uint8Array<ArrayBuffer>
  /** The numbers of all requests. */
  readonly numbers: readonly string[]
  /** Account of an officer of the mission, and a signature that is lent for days to come. */
  readonly signer: string
  readonly loan: string
  readonly session: string
  /** What an officer searched for; a citizen's was typed by the one who signs for her. */
  readonly search: string
  readonly heldForm: string
  readonly heldFormCookie: string
}

export const photo = new Uint8Array(blackPng(30, 20))

const uploadOf = async (app: App, request: string, state: 'draft' | 'sent'): Promise<string> => {
  const found = await sql<{ id: string }>`
    select id from applications.uploads where application = ${request} and state = ${state}
    order by id desc limit 1`.execute(app.db)
  return found.rows[0]?.id ?? ''
}

/** Granted by a signer, with the letter made: the facts of a grant, without the pages that lead to it. */
const grantWithLetter = async (
  app: App,
  id: string,
  { account, name, passport, mission }: Pick<Things, 'account' | 'name' | 'passport' | 'mission'>,
) => {
  const definition = service('surat-keterangan-pindah')
  const { issues } = definition
  if (issues === undefined) throw new Error('No letter to issue')
  const document = newId(app.now())
  const decider = { capacity: { role: 'head-of-mission', delegatedBy: null }, citizenAccount: null }
  let numbered = { number: '', code: '' }
  const outcome = await act(
    app.journal,
    { id: streamOf(id), mission },
    application,
    'system:test',
    state => grantApplication(state, definition, decider, { step: 'decide', document }),
    {
      alongside: async entry => {
        const taken = await numberDocument(
          entry,
          {
            ...{ id: document, person: account, mission, issuedOn: '2026-11-24', holderPassport: passport },
            ...{ kind: issues.kind, name: issues.name, register: issues.register, template: issues.template },
            content: number => ({
              holder: name,
              fields: [
                { id: 'name', number: 1, label: { id: 'Nama', en: 'Name' }, value: `${name} ${number}` },
              ],
              signatory: { name: 'Ratna', position: 'Kepala Perwakilan', nip: null, onBehalfOf: null },
            }),
          },
          app,
        )
        if (isRefusal(taken)) return taken
        numbered = taken
        return undefined
      },
    },
  )
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  await renderDocument(app, document, mission)
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from documents.documents where document = ${document}`.execute(app.db)
  const letter = new Uint8Array((await app.blobs.get(rows[0]?.sha256 ?? '')) ?? [])
  return { document, documentNumber: numbered.number, code: numbered.code, letter }
}

type Owner = Pick<Things, 'account' | 'name' | 'passport'> & { readonly near: keyof typeof livingNear }

/** Sends and works what one citizen has, by the same verbs as anywhere. */
export const makeThings = async ({ app }: House, owner: Owner) => {
  const { account, name, passport } = owner
  const near = livingNear[owner.near]
  const { mission } = near
  const request = (code: string) =>
    send(app, account, code, { fullName: name, passportNumber: passport }, near)
  const passports = missionOf(app, service('passport-replacement'), mission)
  const letters = missionOf(app, service('surat-keterangan-pindah'), mission)
  const report = await request('lapor-diri')
  const sent = await request('passport-replacement')
  const paid = await request('passport-replacement')
  await passports.complete(paid)
  await passports.pay(paid, `R-${passport}`)
  const asked = await request('passport-replacement')
  await passports.askForCorrection(asked, ['old-passport'], { id: 'Foto kabur.', en: null })
  const grant = async () => {
    const granted = await request('surat-keterangan-pindah')
    await letters.complete(granted)
    return { granted, ...(await grantWithLetter(app, granted, { account, name, passport, mission })) }
  }
  const [letter, spare] = [await grant(), await grant()]
  const ready = await writeDraft(app, account, 'passport-replacement', { fullName: name }, near)
  const numbers = await Promise.all(
    [report, sent, paid, asked, letter.granted, spare.granted].map(id => numberOf(app, id)),
  )
  return {
    ...{
      account,
      name,
      passport,
      mission,
      report,
      ready: ready.draft.id,
      sent,
      paid,
      asked,
      numbers,
      ...letter,
    },
    ...{
      spareDocument: spare.document,
      spareGranted: spare.granted,
      sentUpload: await uploadOf(app, sent, 'sent'),
      payment: 3,
    },
    ...{ number: numbers[1] ?? '', secret: await ownSecret(app, sent) },
  }
}

const idIn = (location: string): string =>
  /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(decodeURIComponent(location))?.[0] ?? ''

/** Drafts with documents, written through the pages by their owner. */
export const makeDrafts = async ({ app, ask }: House, session: Session) => {
  const begin = async () => idIn((await ask(session, 'POST', '/apply/lapor-diri')).location)
  const attach = async (draft: string) => {
    await ask(session, 'POST', `/drafts/${draft}/documents/stay-permit`, { file: photo })
    return uploadOf(app, draft, 'draft')
  }
  const draft = await begin()
  const [upload, spareDraft] = [await attach(draft), await begin()]
  const spareUpload = await attach(spareDraft)
  const bareDraft = await begin()
  // With an answer in it, it is not taken up again by who begins another one.
  await ask(session, 'POST', `/drafts/${bareDraft}/questions/name`, { form: { fullName: 'Belum' } })
  return { draft, upload, spareDraft, spareUpload, bareDraft }
}

/** A form that came after its session: held for this person, in this browser. */
export const makeHeldForm = async ({ ask, secondSession }: House, person: string) => {
  const second = await secondSession(person)
  await ask(second, 'POST', '/sign-out')
  const answer = await ask(second, 'POST', '/account/sessions/end-all', { form: { typed: `oleh ${person}` } })
  const cookie = answer.headers.getSetCookie().find(line => line.startsWith('dermaga-held-form=')) ?? ''
  return { heldForm: idIn(answer.location), heldFormCookie: cookie.split(';')[0] ?? '' }
}

/** What somebody at a desk searched for, in one session of theirs. */
export const makeSearch = async ({ ask }: House, session: Session, term: string) => {
  const form = { term, purpose: 'serve-at-counter' }
  return { search: idIn((await ask(session, 'POST', '/desk/search', { form })).location) }
}

/** Ratna's signature, lent to an officer for days to come; at Jeddah it is what a former head left behind. */
export const lendSignature = async (
  { app, accountOf }: House,
  mission: string,
  to: string,
): Promise<string> => {
  const [id, head] = [newId(app.now()), accountOf('ratna')]
  const loan = { id, head, delegate: accountOf(to), from: '2027-01-01', to: '2027-01-31' }
  const known = { today: '2026-11-24', isOfficerHere: true }
  const lent = await act(app.journal, signingStream(mission), signing, head, before =>
    delegateSigning(before, loan, known),
  )
  if (isRefusal(lent)) throw new Error(lent.refused)
  return id
}

const sessionsOf = async ({ app, accountOf }: House, person: string): Promise<readonly string[]> => {
  const found = await sql<{ id: string }>`
    select id from access.sessions where account = ${accountOf(person)}`.execute(app.db)
  return found.rows.map(({ id }) => id)
}

/** The id of a session that is opened beside those in use. */
export const makeSession = async (house: House, person: string) => {
  const before = await sessionsOf(house, person)
  await house.secondSession(person)
  const session = (await sessionsOf(house, person)).find(id => !before.includes(id)) ?? ''
  return { session }
}
