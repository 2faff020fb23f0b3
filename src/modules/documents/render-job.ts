import { sql } from 'kysely'
import { act, recall } from '../../journal/index.ts'
import type { Job } from '../../platform/jobs/index.ts'
import type { Letter } from '../../platform/letters/index.ts'
import type { App } from '../../web/index.ts'
import { missionByCode } from '../missions/index.ts'
import { type Compares, type Comparison, keepComparison } from './comparison.ts'
import { documentStream, issuedDocument } from './document.ts'
import { findDocument } from './find-document.ts'
import { failRendering, finishRendering, isWanted } from './finish-rendering.ts'
import { forgetCompared } from './forget-compared.ts'
import type { LetterContent } from './letter-content.ts'
import { letterData } from './letter-data.ts'
import { failureOf, type RenderingFailure } from './rendering-failures.ts'
import { templateFile } from './templates.ts'

type LetterRecord = {
  template: string
  code: string
  content: LetterContent
  compares: Compares | null
  compared: string | null
}

const actor = 'system:documents'

/** What was recorded cannot be made into a file; the reason is a code. */
const unmakeable = (fault: RenderingFailure): Error => Object.assign(new Error(fault), { fault })

type Made = { readonly sha256: string; readonly bytes: number; readonly comparison: Comparison | null }

const recordOf = async (app: App, id: string): Promise<LetterRecord> => {
  const found = await sql<LetterRecord>`
    select template, code, content, compares, compared from documents.letters where document = ${id}`.execute(
    app.db,
  )
  return found.rows[0] ?? Promise.reject(unmakeable('record-erased'))
}

/** The letter as it is set: from the register's row and the record of what it says. */
export const letterOf = async (app: App, id: string): Promise<Letter> => {
  const document = await findDocument(app.db, id)
  if (!document) throw new Error(`There is no document ${id}`)
  const { template, code, content, compares } = await recordOf(app, id)
  const { name: kind, number, issuedOn } = document
  const { name, city } = missionByCode(document.mission)
  const { baseUrl, demo } = app.settings
  const frame = { kind, number, issuedOn, mission: { name, city }, code, compares, baseUrl, demo }
  return { template: templateFile(template), data: letterData(frame, content) }
}

const make = async (app: App, id: string): Promise<Made> => {
  const { pdf } = await app.letters.render(await letterOf(app, id))
  const { sha256, bytes } = await app.blobs.put(pdf)
  const { compared } = await recordOf(app, id)
  return { sha256, bytes, comparison: compared === null ? null : await keepComparison(compared) }
}

/** Makes the file of a document that took a number. Harmless to repeat; a failure keeps the number and is tried again. */
export const renderDocument = async (app: App, id: string, mission: string): Promise<void> => {
  const stream = documentStream(id, mission)
  const { state } = await recall(app.journal, stream.id, issuedDocument)
  if (!isWanted(state)) return forgetCompared(app.db, id)
  try {
    const { comparison, ...file } = await make(app, id)
    await act(app.journal, stream, issuedDocument, actor, document => finishRendering(document, file), {
      alongside: async ({ tx }, recorded) => {
        if (recorded.length === 0) return undefined
        if (comparison !== null) {
          await sql`
            insert into documents.comparisons (document, salt, hash)
            values (${id}, ${comparison.salt}, ${comparison.hash})`.execute(tx)
        }
        await forgetCompared(tx, id)
        return undefined
      },
    })
  } catch (fault) {
    await act(app.journal, stream, issuedDocument, actor, document =>
      failRendering(document, failureOf(fault)),
    )
    throw fault
  }
}

export const renderJob = (app: App): Job => ({
  name: 'documents/render',
  handle: ({ document, mission }) => renderDocument(app, String(document), String(mission)),
  longestSeconds: 120,
})
