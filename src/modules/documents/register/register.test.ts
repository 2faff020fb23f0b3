import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '../../../../tests/database.ts'
import { act } from '../../../journal/index.ts'
import { isRefusal } from '../../../kernel/index.ts'
import { documentStream, issuedDocument } from '../document.ts'
import {
  type DocumentsApp,
  numberNow,
  nursLetter,
  nursRequest,
  openDocumentsApp,
} from '../documents-for-tests.ts'
import { failRendering } from '../finish-rendering.ts'
import type { NumberDocument } from '../number-document.ts'
import { renderDocument } from '../render-job.ts'
import { openSite, type Played } from '../site-for-tests.ts'

const mission = 'kbri-kuala-lumpur'
const database = useDatabase()
let app: DocumentsApp
let site: ReturnType<typeof openSite>
beforeAll(async () => {
  app = await openDocumentsApp(database())
  site = openSite(app)
})
afterAll(() => app.close())

const numbered = async (some: Partial<NumberDocument> = {}) => {
  const request = nursRequest({ content: nursLetter('Nurhayati'), ...some })
  const outcome = await numberNow(app, request)
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  return { id: request.id, ...outcome }
}
const issued = async (some: Partial<NumberDocument> = {}) => {
  const document = await numbered(some)
  await renderDocument(app, document.id, some.mission ?? mission)
  return document
}
const fail = (id: string) =>
  act(app.journal, documentStream(id, mission), issuedDocument, 'system:documents', document =>
    failRendering(document, 'no-typesetter'),
  )

describe('the registers of a mission', () => {
  test('Budi sees the books of Kuala Lumpur, with what is not made yet, and no other mission’s', async () => {
    await issued({ register: 'budi' })
    await numbered({ register: 'budi' })
    await issued({ register: 'jeddah-only', mission: 'kjri-jeddah' })
    const { status, text } = await site.getAs('budi', '/registers')
    expect(status).toBe(200)
    expect(text).toContain('BUDI 2026')
    expect(text).not.toContain('JEDDAH-ONLY')
    expect((await site.getAs('salma', '/registers')).text).toContain('JEDDAH-ONLY 2026')
  })

  test('the book lists every number in order with its state, and no name', async () => {
    const register = 'in-order'
    const good = await issued({ register })
    const failing = await numbered({ register })
    await fail(failing.id)
    const waiting = await numbered({ register })
    const { body, text } = await site.getAs('budi', `/registers/${mission}/${register}/2026`)
    const shown = [good.number, 'Berlaku', failing.number, 'Gagal dibuat', waiting.number, 'Sedang dibuat']
    const at = shown.map(each => text.indexOf(each))
    expect(at).toEqual(at.toSorted((a, b) => a - b))
    expect(at[0]).toBeGreaterThan(0)
    expect(text).toContain('belum dipastikan dengan peraturan')
    for (const secret of ['Nurhayati', 'C7654321']) expect(body).not.toContain(secret)
  })

  test('a long book goes on over pages, each number once', async () => {
    const register = 'long'
    for (let each = 0; each < 101; each++) await numbered({ register })
    const first = await site.getAs('ratna', `/registers/${mission}/${register}/2026`)
    expect(first.body).toContain('?after=100')
    const second = await site.getAs('ratna', `/registers/${mission}/${register}/2026?after=100`)
    expect(second.text).toContain('00101/LONG')
    expect(second.text).not.toContain('00100/LONG')
    const beyond = await site.getAs('ratna', `/registers/${mission}/${register}/2026?after=${'9'.repeat(30)}`)
    expect(beyond.text).toContain('00001/LONG')
  })

  test.each<[Played, number]>([
    ['salma', 404],
    ['dewi', 403],
    ['sari', 403],
  ])('%s cannot see the register of Kuala Lumpur or a document in it', async (person, status) => {
    const { id } = await issued({ register: 'closed' })
    for (const path of [`/registers/${mission}/closed/2026`, `/documents/${id}`]) {
      expect((await site.getAs(person, path)).status).toBe(status)
    }
  })

  test('an unknown register or document is not found', async () => {
    const years = ['2026', 'x', '99999999999'].map(year => `/registers/${mission}/none/${year}`)
    for (const path of [...years, '/documents/1', `/documents/${'-'.repeat(36)}`]) {
      expect((await site.getAs('budi', path)).status).toBe(404)
    }
  })
})

describe('one document in the register', () => {
  test('Budi sees why its file could not be made', async () => {
    const { id } = await numbered({ register: 'why' })
    await fail(id)
    const { text } = await site.getAs('budi', `/documents/${id}`)
    expect(text).toContain('tidak mempunyai program untuk membuat surat')
    expect(text).toContain('Gagal 1 kali')
    expect(text).not.toContain('Cabut surat ini')
  })

  test.each<Played>(['ratna', 'arif'])(
    '%s revokes it with a reason; its code says so from then on',
    async person => {
      const { id, code } = await issued({ register: 'revoked' })
      const path = `/documents/${id}`
      expect((await site.getAs(person, path)).text).toContain('Cabut surat ini')
      const done = await site.postAs(person, `${path}/revocation`, { 'reason-revocation': 'Salah tanggal.' })
      expect([done.status, done.headers.get('location')]).toEqual([303, `${path}?done=revocation`])
      const { text } = await site.getAs(person, `${path}?done=revocation`)
      expect(text).toContain('Sudah dicatat')
      // What was written may speak of the holder: it is read in the file, where the look is on record.
      expect(text).not.toContain('Salah tanggal.')
      expect((await site.getAs(person, path)).body).toContain(`href="/desk/letters/${id}"`)
      expect((await site.get(`/v/${code}`)).text).toContain('Surat ini tidak berlaku lagi')
      expect(JSON.stringify(await app.journal.read(`document-${id}`))).not.toContain('Salah tanggal')
    },
  )

  test('Ratna cancels one that was not handed out; the number stays in the book as void', async () => {
    const register = 'void'
    const { id, number } = await numbered({ register })
    const passport = async () => {
      const found = await sql<{ compared: string | null }>`
        select compared from documents.letters where document = ${id}`.execute(app.db)
      return found.rows[0]?.compared
    }
    expect(await passport()).toMatch(/\d/)
    await site.postAs('ratna', `/documents/${id}/cancellation`, {
      'reason-cancellation': 'Permohonan ganda.',
    })
    expect(await passport()).toBeNull()
    const book = await site.getAs('budi', `/registers/${mission}/${register}/2026`)
    expect(book.text).toMatch(new RegExp(`${number}.*Batal`))
    expect(await numbered({ register })).toMatchObject({ number: expect.stringMatching(/^00002\//) })
  })

  test('without a reason nothing happens, and what was written stays', async () => {
    const { id } = await issued({ register: 'reason' })
    const empty = await site.postAs('ratna', `/documents/${id}/revocation`, { 'reason-revocation': ' ' })
    expect(empty.status).toBe(422)
    expect(empty.text).toContain('Tulis alasannya.')
    const long = 'Panjang sekali. '.repeat(100)
    const sent = await site.postAs('ratna', `/documents/${id}/revocation`, { 'reason-revocation': long })
    expect(sent.status).toBe(422)
    expect(sent.text).toContain(long.trim())
    expect(await app.journal.read(`document-${id}`)).toHaveLength(2)
  })

  test('what was cancelled meanwhile cannot be revoked; the reason is told', async () => {
    const { id } = await issued({ register: 'meanwhile' })
    await site.postAs('ratna', `/documents/${id}/cancellation`, { 'reason-cancellation': 'Ganda.' })
    const late = await site.postAs('arif', `/documents/${id}/revocation`, { 'reason-revocation': 'Salah.' })
    expect(late.status).toBe(409)
    expect(late.text).toContain('Surat ini sudah dibatalkan.')
  })

  test.each<[Played, number]>([
    ['budi', 403],
    ['salma', 404],
    ['sari', 403],
  ])('%s cannot end it', async (person, status) => {
    const { id } = await issued({ register: 'forbidden' })
    for (const what of ['cancellation', 'revocation']) {
      const answer = await site.postAs(person, `/documents/${id}/${what}`, {
        [`reason-${what}`]: 'Saya mau.',
      })
      expect(answer.status).toBe(status)
    }
    expect(await app.journal.read(`document-${id}`)).toHaveLength(2)
  })
})
