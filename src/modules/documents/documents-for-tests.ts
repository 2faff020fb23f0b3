import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createJournal, type Entry } from '../../journal/index.ts'
import { newId } from '../../kernel/index.ts'
import { openFolderBlobStore } from '../../platform/blobs/index.ts'
import type { Store } from '../../platform/database/index.ts'
import { type Jobs, openJobs } from '../../platform/jobs/index.ts'
import { type Letters, openLetters } from '../../platform/letters/index.ts'
import { createLog } from '../../platform/log.ts'
import type { App } from '../../web/index.ts'
import type { LetterContent } from './letter-content.ts'
import { documentsModule } from './module.ts'
import { type NumberDocument, numberDocument } from './number-document.ts'

export const now = new Date('2026-11-24T02:00:00.000Z')

export const arif = {
  name: 'Arif',
  position: 'Konsul',
  nip: '198001012005011001',
  onBehalfOf: 'Kepala Perwakilan',
} as const

/** What Nur's moving letter says, in short. */
export const nursLetter =
  (name = 'Nur') =>
  (number: string): LetterContent => ({
    holder: name,
    fields: [
      { id: 'number', number: 1, label: { id: 'Nomor', en: 'Number' }, value: number },
      { id: 'name', number: 4, label: { id: 'Nama', en: 'Name' }, value: name },
      { id: 'livedFrom', number: 10, label: { id: 'Dari', en: 'From' }, value: '2022-10-01' },
    ],
    signatory: arif,
  })

export const nursRequest = (some: Partial<NumberDocument> = {}): NumberDocument => ({
  id: newId(),
  person: '01920000-0000-7000-8000-00000000aaaa',
  kind: 'surat-keterangan-pindah',
  name: { id: 'Surat keterangan pindah', en: 'Moving letter' },
  register: 'surat-keterangan-pindah',
  template: 'surat-keterangan-pindah',
  mission: 'kbri-kuala-lumpur',
  issuedOn: '2026-11-24',
  holderPassport: 'C7654321',
  content: nursLetter(),
  ...some,
})

export type DocumentsApp = App & { readonly close: () => Promise<void> }

/** The part of the platform that documents stand on, over a test database; letters can be replaced. */
export const openDocumentsApp = async (
  store: Store,
  {
    letters,
    failed,
    clock = () => now,
  }: { letters?: Letters; failed?: (fault: unknown) => void; clock?: () => Date } = {},
): Promise<DocumentsApp> => {
  const jobs: Jobs = await openJobs(store, { pollSeconds: 0.5, ...(failed === undefined ? {} : { failed }) })
  await mkdir(store.data, { recursive: true })
  const set = letters ?? (await openLetters())
  const parts = {
    db: store.db,
    journal: createJournal(store.db, documentsModule.views ?? [], clock),
    now: clock,
    jobs,
    blobs: await openFolderBlobStore(join(store.data, 'blobs')),
    letters: set,
    log: createLog({ level: 'silent' }),
    settings: { baseUrl: 'http://localhost:8080', demo: true, trustedProxies: [] },
  }
  // What documents do not use is not opened.
  const app = parts as unknown as App
  await jobs.declare(documentsModule.jobs?.(app) ?? [])
  const close = async () => {
    await jobs.stop()
    set.stop()
  }
  return { ...app, close }
}

export const numberNow = (app: App, request: NumberDocument = nursRequest()) =>
  app.journal.write('ratna', (entry: Entry) => numberDocument(entry, request, app))
