import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoPeople } from '../../seeds/people.ts'
import { modulesFor } from '../../src/modules.ts'
import { ownRoutes } from '../../src/web/index.ts'
import { closeBrowser, openPage } from '../browser.ts'
import { startPlatform } from './platform.ts'
import { becomes, look, visit, type Walk } from './steps.ts'

type Ids = {
  readonly paused: string
  readonly submitted: string
  readonly corrected: string
  readonly upload: string
  /** Version of the fact that recorded a payment of the paused request. */
  readonly payment: number
}

/** Who looks at which address of each route; a route that stands nowhere here fails the test. */
const looks = (
  ids: Ids,
  draft: string,
): Readonly<Record<string, readonly [person: string | null, path: string]>> => ({
  '/': [null, '/'],
  '/privacy': [null, '/privacy'],
  '/about': [null, '/about'],
  '/accessibility': [null, '/accessibility'],
  '/find-mission': [null, '/find-mission'],
  '/missions/:code': [null, '/missions/kbri-kuala-lumpur'],
  '/sign-in': [null, '/sign-in'],
  '/demo': [null, '/demo'],
  '/services': [null, '/services'],
  '/services/:code': [null, '/services/surat-keterangan-pindah'],
  '/v': [null, '/v'],
  '/track': [null, '/track'],
  '/apply/:service': ['sari', '/apply/lapor-diri'],
  '/drafts/:id': ['sari', draft],
  '/drafts/:id/residence': ['sari', `${draft}/residence`],
  '/drafts/:id/questions/:page': ['sari', `${draft}/questions/birth`],
  '/drafts/:id/documents/:requirement': ['sari', `${draft}/documents/stay-permit`],
  '/me': ['hasan', '/me'],
  '/me/looks': ['hasan', '/me/looks'],
  '/account/sessions': ['hasan', '/account/sessions'],
  '/applications/:id': ['hasan', `/applications/${ids.corrected}`],
  '/applications/:id/withdrawal': ['hasan', `/applications/${ids.corrected}/withdrawal`],
  '/uploads/:id': ['nur', `/uploads/${ids.upload}`],
  '/desk': ['budi', '/desk'],
  '/registers': ['budi', '/registers'],
  '/registers/:mission/:register/:year': [
    'budi',
    '/registers/kbri-kuala-lumpur/surat-keterangan-pindah/2026',
  ],
  '/desk/applications/:id': ['budi', `/desk/applications/${ids.paused}`],
  '/desk/applications/:id/documents/:upload': [
    'budi',
    `/desk/applications/${ids.paused}/documents/${ids.upload}`,
  ],
  '/desk/applications/:id/corrections': ['budi', `/desk/applications/${ids.submitted}/corrections`],
  '/desk/applications/:id/completeness': ['budi', `/desk/applications/${ids.submitted}/completeness`],
  '/desk/applications/:id/attendance': ['budi', `/desk/applications/${ids.paused}/attendance`],
  '/desk/applications/:id/biometrics': ['budi', `/desk/applications/${ids.paused}/biometrics`],
  '/desk/applications/:id/interview': ['budi', `/desk/applications/${ids.paused}/interview`],
  '/desk/applications/:id/payments': ['budi', `/desk/applications/${ids.paused}/payments`],
  '/desk/applications/:id/payments/:version': [
    'budi',
    `/desk/applications/${ids.paused}/payments/${ids.payment}`,
  ],
  '/desk/applications/:id/agency-requests': ['budi', `/desk/applications/${ids.paused}/agency-requests`],
  '/desk/applications/:id/agency-answers': ['budi', `/desk/applications/${ids.paused}/agency-answers`],
  '/desk/applications/:id/hand-over': ['budi', `/desk/applications/${ids.paused}/hand-over`],
  '/desk/applications/:id/decision': ['ratna', `/desk/applications/${ids.paused}/decision`],
})

/** No pages, or pages that other journeys come to: files, answers for programs, sign-in's redirects, issued letters. */
const elsewhere = [
  ...['/healthz', '/readyz', '/.well-known/jwks.json', '/demo/people.json', '/uploads/:id/pages/:page'],
  ...['/sign-in/citizen', '/sign-in/officer', '/sign-in/citizen/callback', '/sign-in/officer/callback'],
  ...[
    '/desk/applications/:id/documents/:upload/pages/:page',
    '/desk/applications/:id/documents/:upload/file',
  ],
  ...['/desk/applications/:id/letter', '/applications/:id/document', '/v/:code', '/drafts/:id/check'],
  ...['/documents/:id', '/held-forms/:id'],
]

let platform: Awaited<ReturnType<typeof startPlatform>>
let walk: Walk

beforeAll(async () => {
  platform = await startPlatform()
  walk = { page: await openPage(), url: platform.url, hasScripts: true, visited: new Set() }
})
afterAll(async () => {
  await walk?.page.context().close()
  await platform?.stop()
  await closeBrowser()
})

const idOf = async (service: string, status: string): Promise<string> => {
  const found = await sql<{ id: string }>`
    select id from applications.files where service = ${service} and status = ${status} order by id`.execute(
    platform.db,
  )
  return found.rows[0]?.id ?? ''
}

test('every page there is, in both languages, has nothing that axe would name', async () => {
  await becomes(walk, 'sari')
  await visit(walk, '/apply/lapor-diri')
  await walk.page.locator('form[action="/apply/lapor-diri"] button').click()
  const draft = new URL(walk.page.url()).pathname
  const paused = await idOf('passport-replacement', 'paused')
  const uploads = await sql<{ id: string }>`
    select id from applications.uploads where application = ${paused} order by id limit 1`.execute(
    platform.db,
  )
  const payments = await sql<{ version: number }>`
    select version from journal.facts
    where stream = ${`application-${paused}`} and fact = 'PaymentReceived'`.execute(platform.db)
  const ids = {
    paused,
    submitted: await idOf('lapor-diri', 'submitted'),
    corrected: await idOf('passport-replacement', 'correction-asked'),
    upload: uploads.rows[0]?.id ?? '',
    payment: payments.rows[0]?.version ?? 0,
  }
  const table = looks(ids, draft)

  const { modules } = modulesFor({
    db: platform.db,
    now: () => new Date(),
    baseUrl: platform.url,
    demoPeople,
  })
  const routes = [
    ...ownRoutes({ isReady: true, waitingFor: '' }),
    ...modules.flatMap(module => module.routes ?? []),
  ]
  const pages = routes.filter(
    ({ method, path }) => method === 'GET' && !/^\/(assets|demo\/design)/.test(path),
  )
  const forgotten = pages
    .map(({ path }) => path)
    .filter(path => !(path in table) && !elsewhere.includes(path))
  expect(forgotten).toEqual([])

  let person: string | null = 'sari'
  for (const [wanted, path] of Object.values(table).toSorted(([a], [b]) =>
    String(a).localeCompare(String(b)),
  )) {
    if (wanted === null && person !== null) await walk.page.context().clearCookies()
    else if (wanted !== null && wanted !== person) await becomes(walk, wanted)
    person = wanted
    await visit(walk, path)
    expect(await walk.page.locator('h1').count(), `no heading on ${path}`).toBe(1)
    await walk.page.locator('button[name="locale"][value="en"]').click()
    expect(await walk.page.locator('html').getAttribute('lang')).toBe('en')
    await look({ ...walk, visited: new Set() })
    await walk.page.locator('button[name="locale"][value="id"]').click()
  }
})
