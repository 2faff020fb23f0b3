import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '../../../tests/database.ts'
import { act } from '../../journal/index.ts'
import { isRefusal } from '../../kernel/index.ts'
import { type Letters, openLetters } from '../../platform/letters/index.ts'
import { type Comparison, isSame } from './comparison.ts'
import { documentStream, issuedDocument } from './document.ts'
import { documentFile } from './document-file.ts'
import { type DocumentsApp, now, numberNow, nursRequest, openDocumentsApp } from './documents-for-tests.ts'
import { findDocument } from './find-document.ts'
import type { NumberDocument } from './number-document.ts'
import { letterOf, renderDocument } from './render-job.ts'
import { renderUnfinished } from './render-unfinished-job.ts'
import { voidDocument } from './void-document.ts'

const database = useDatabase()
let real: Letters
let app: DocumentsApp
let hours = 0
/** The next letters that fail, and why. */
const failing: string[] = []
const told: unknown[] = []

beforeAll(async () => {
  real = await openLetters()
  const letters: Letters = {
    ...real,
    render: letter => {
      const fault = failing.shift()
      return fault === undefined
        ? real.render(letter)
        : Promise.reject(Object.assign(new Error(`${fault}, says the test`), { fault }))
    },
  }
  const clock = () => new Date(now.getTime() + hours * 3_600_000)
  app = await openDocumentsApp(database(), { letters, clock, failed: fault => told.push(fault) })
})
afterAll(() => app.close())

const numbered = async (some: Partial<NumberDocument> = {}) => {
  const request = nursRequest(some)
  const outcome = await numberNow(app, request)
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  return { id: request.id, ...outcome }
}
const factsOf = async (id: string) => (await app.journal.read(`document-${id}`)).map(each => each.name)
const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 200; tries++) {
    if (await isSo()) return
    await wait(100)
  }
  throw new Error('It did not come to that')
}

describe('making the file of a document that took a number', () => {
  test('the file is kept under its hash, and only the hash of the passport number stays', async () => {
    const { id, number } = await numbered()
    await renderDocument(app, id, 'kbri-kuala-lumpur')
    const file = await documentFile(app, id)
    expect(file?.name).toBe(`${number.replaceAll('/', '-')}.pdf`)
    expect(
      createHash('sha256')
        .update(file?.bytes ?? '')
        .digest('hex'),
    ).toBe(file?.sha256)
    expect((await findDocument(app.db, id))?.file).toMatchObject({ sha256: file?.sha256 })

    const kept = await sql<Comparison & { compared: string | null }>`
      select compared, salt, hash from documents.letters join documents.comparisons using (document)
      where document = ${id}`.execute(app.db)
    const [row] = kept.rows
    if (!row) throw new Error('nothing to compare with was kept')
    expect(row.compared).toBeNull()
    expect(await isSame(row, ' c 765-4321 ')).toBe(true)
    expect(await isSame(row, 'C7654322')).toBe(false)
  })

  test('done twice, and by two workers at once, it is one file and one fact', async () => {
    const { id } = await numbered()
    const once = () => renderDocument(app, id, 'kbri-kuala-lumpur')
    await Promise.all([once(), once()])
    await once()
    expect(await factsOf(id)).toEqual(['DocumentNumbered', 'DocumentRendered'])
  })

  test('the same letter made anew has the same bytes', async () => {
    const { id } = await numbered()
    await renderDocument(app, id, 'kbri-kuala-lumpur')
    const { pdf } = await app.letters.render(await letterOf(app, id))
    const again = createHash('sha256').update(pdf).digest('hex')
    expect((await findDocument(app.db, id))?.file?.sha256).toBe(again)
  })

  test('a document that was cancelled meanwhile gets no file, and its passport number is forgotten', async () => {
    const { id } = await numbered()
    const stream = documentStream(id, 'kbri-kuala-lumpur')
    await act(app.journal, stream, issuedDocument, 'ratna', document =>
      voidDocument(document, { reason: id }),
    )
    await renderDocument(app, id, 'kbri-kuala-lumpur')
    expect(await factsOf(id)).toEqual(['DocumentNumbered', 'DocumentVoided'])
    const kept = await sql<{ compared: string | null }>`
      select compared from documents.letters where document = ${id}`.execute(app.db)
    expect(kept.rows).toEqual([{ compared: null }])
  })

  test('a document whose record was erased before says so', async () => {
    const { id } = await numbered()
    await sql`delete from documents.letters where document = ${id}`.execute(app.db)
    await expect(renderDocument(app, id, 'kbri-kuala-lumpur')).rejects.toMatchObject({
      fault: 'record-erased',
    })
    expect((await findDocument(app.db, id))?.failure).toMatchObject({ reason: 'record-erased', times: 1 })
  })

  test('a document whose own job has given up is made some hours later; one that was erased is left alone', async () => {
    const { id } = await numbered()
    const gone = await numbered()
    await sql`delete from documents.letters where document = ${gone.id}`.execute(app.db)
    failing.push('no-typesetter')
    await expect(renderDocument(app, id, 'kbri-kuala-lumpur')).rejects.toThrow('no-typesetter')
    await expect(renderDocument(app, gone.id, 'kbri-kuala-lumpur')).rejects.toThrow('record-erased')
    const sweep = () => renderUnfinished(app, new AbortController().signal)
    await sweep()
    expect((await findDocument(app.db, id))?.file).toBeNull()
    hours = 4
    await sweep()
    expect((await findDocument(app.db, id))?.file).not.toBeNull()
    expect(await factsOf(gone.id)).toEqual(['DocumentNumbered', 'RenderingFailed'])
  })

  test('when letters cannot be made, the number is kept, the failure shows, and the job finishes later', async () => {
    const { id, number } = await numbered()
    failing.push('no-typesetter', 'a sentence with Nur in it')
    await expect(renderDocument(app, id, 'kbri-kuala-lumpur')).rejects.toThrow('no-typesetter')
    expect(await findDocument(app.db, id)).toMatchObject({
      ...{ number, file: null },
      failure: { reason: 'no-typesetter', times: 1 },
    })
    await app.jobs.work()
    await until(async () => (await findDocument(app.db, id))?.file !== null)
    expect(await findDocument(app.db, id)).toMatchObject({ number, failure: null })
    const failed = ['RenderingFailed', 'RenderingFailed']
    expect(await factsOf(id)).toEqual(['DocumentNumbered', ...failed, 'DocumentRendered'])
    expect(JSON.stringify(await app.journal.read(`document-${id}`))).not.toContain('Nur')
    expect(told.length).toBeGreaterThan(0)
  })
})
