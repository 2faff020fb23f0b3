import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { onBothStores } from '../../../tests/database.ts'
import { rebuildView } from '../../journal/index.ts'
import { isRefusal } from '../../kernel/index.ts'
import { openDatabase } from '../../platform/database/index.ts'
import {
  type DocumentsApp,
  numberNow,
  nursLetter,
  nursRequest,
  openDocumentsApp,
} from './documents-for-tests.ts'
import { findByCode, findDocument, registerEntries } from './find-document.ts'
import { numberDocument } from './number-document.ts'
import { documents } from './views/documents.ts'

const entriesOf = (app: DocumentsApp, register: string, year = 2026) =>
  registerEntries(app.db, { mission: 'kbri-kuala-lumpur', register, year, limit: 1000 })

onBothStores((_store, database) => {
  let app: DocumentsApp
  beforeAll(async () => {
    app = await openDocumentsApp(database())
  })
  afterAll(() => app.close())

  describe('numbering a document', () => {
    test('Ratna grants: Nur’s letter has the next number of the register, and a code that finds it', async () => {
      const request = nursRequest()
      const numbered = await numberNow(app, request)
      if (isRefusal(numbered)) throw new Error(numbered.refused)
      expect(numbered.number).toBe('00001/SKP/KBRI-KUALA-LUMPUR/XI/2026')
      expect(numbered.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
      const found = await findByCode(app.db, numbered.code)
      expect(found).toEqual(await findDocument(app.db, request.id))
      expect(found).toMatchObject({ id: request.id, sequence: 1, file: null, revokedAt: null })
    })

    test('the journal knows ids, codes and hashes; neither the name, the passport number nor the code', async () => {
      const request = nursRequest({ content: nursLetter('Nurhayati'), register: 'journal' })
      const numbered = await numberNow(app, request)
      if (isRefusal(numbered)) throw new Error(numbered.refused)
      const text = JSON.stringify(await app.journal.read(`document-${request.id}`))
      expect(text).toContain('DocumentNumbered')
      for (const secret of ['Nurhayati', 'C7654321', numbered.code]) expect(text).not.toContain(secret)
    })

    test('two hundred grants at once over two pools take the next two hundred numbers, each once', async () => {
      const register = 'at-once'
      const other = await openDatabase({ databaseUrl: database().url, data: database().data }, { max: 5 })
      const second = await openDocumentsApp(other)
      try {
        for (let before = 0; before < 3; before++) await numberNow(app, nursRequest({ register }))
        const numbered = await Promise.all(
          Array.from({ length: 200 }, (_, each) =>
            numberNow(each % 2 === 0 ? app : second, nursRequest({ register })),
          ),
        )
        const entries = await entriesOf(app, register)
        expect(entries.map(entry => entry.sequence)).toEqual(
          Array.from({ length: 203 }, (_, each) => each + 1),
        )
        const given = numbered.map(each => (isRefusal(each) ? each.refused : each.number))
        expect(given.toSorted()).toEqual(entries.slice(3).map(entry => entry.number))
      } finally {
        await second.close()
        await other.close()
      }
    })

    test('a grant that is undone gives its number back', async () => {
      const register = 'undone'
      await numberNow(app, nursRequest({ register }))
      const undone = app.journal.write('ratna', async entry => {
        await numberDocument(entry, nursRequest({ register }), app)
        throw new Error('the decision was refused after all')
      })
      await expect(undone).rejects.toThrow('refused after all')
      const next = await numberNow(app, nursRequest({ register }))
      expect(next).toMatchObject({ number: expect.stringMatching(/^00002\//) })
      expect(await entriesOf(app, register)).toHaveLength(2)
    })

    test('each register, each mission and each year begins with 1', async () => {
      await numberNow(app, nursRequest({ register: 'apart' }))
      for (const other of [
        nursRequest({ register: 'apart', mission: 'kjri-jeddah' }),
        nursRequest({ register: 'apart', issuedOn: '2027-01-01' }),
        nursRequest({ register: 'apart-too' }),
      ]) {
        expect(await numberNow(app, other)).toMatchObject({ number: expect.stringMatching(/^00001\//) })
      }
    })

    test('a name that no font can draw is refused, and takes no number', async () => {
      const register = 'undrawable'
      const refused = await numberNow(app, nursRequest({ register, content: nursLetter('Nur 😀') }))
      expect(refused).toEqual({ refused: 'cannot-be-printed' })
      expect(await entriesOf(app, register)).toEqual([])
      expect(await numberNow(app, nursRequest({ register }))).toMatchObject({
        number: expect.stringMatching(/^00001\//),
      })
    })

    test('a definition that names an unknown template stops before a number is taken', async () => {
      const register = 'template'
      await expect(numberNow(app, nursRequest({ register, template: 'layout' }))).rejects.toThrow('template')
      expect(await entriesOf(app, register)).toEqual([])
    })

    test('the register rebuilt from the facts is the same, row for row', async () => {
      const rows = async () =>
        (
          await sql<{ row: string }>`
            select to_jsonb(d)::text as row from documents.documents d order by document`.execute(app.db)
        ).rows.map(each => each.row)
      const before = await rows()
      await rebuildView(app.journal, documents)
      expect(await rows()).toEqual(before)
      expect(before.length).toBeGreaterThan(200)
    })
  })
})
