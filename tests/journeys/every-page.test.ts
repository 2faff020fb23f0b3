import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { definitionOf } from '../../src/modules/catalogue/index.ts'
import { modulesFor } from '../../src/modules.ts'
import { ownRoutes, type Route } from '../../src/web/index.ts'
import { closeBrowser, openPage } from '../browser.ts'
import { demoWorld } from '../demo-world.ts'
import { complaintsOf, expectHeaded, expectLight, expectNarrow } from './page-checks.ts'
import { startPlatform } from './platform.ts'
import { type Answers, act, answerAll, becomes, follow, look, photo, visit, type Walk } from './steps.ts'

/** Files, pictures, answers for programs, and the steps of sign-in: nothing to read stands there. */
const noPages = [
  ...['/healthz', '/readyz', '/.well-known/jwks.json', '/demo/people.json'],
  ...['/sign-in/citizen', '/sign-in/officer', '/sign-in/citizen/callback', '/sign-in/officer/callback'],
  ...['/uploads/:id/pages/:page', '/applications/:id/document', '/desk/applications/:id/letter'],
  // It leads on to the file.
  '/desk/letters/:letter',
  ...[
    '/desk/applications/:id/documents/:upload/pages/:page',
    '/desk/applications/:id/documents/:upload/file',
  ],
]

let platform: Awaited<ReturnType<typeof startPlatform>>
let walk: Walk
let complaints: string[] = []

beforeAll(async () => {
  platform = await startPlatform()
  walk = { page: await openPage(), url: platform.url, hasScripts: true, visited: new Set() }
  complaints = complaintsOf(walk.page)
})
afterAll(async () => {
  await walk?.page.context().close()
  await platform?.stop()
  await closeBrowser()
})

/** One of the first requests; those of the history come in while the pages are read. */
const idOf = async (service: string, status: string): Promise<string> => {
  const found = await sql<{ id: string }>`
    select id from applications.files
    where service = ${service} and status = ${status} and person in (
      select id from access.accounts where subject in ('sari', 'hasan', 'nur'))
    order by id limit 1`.execute(platform.db)
  return found.rows[0]?.id ?? ''
}

const first = async (text: ReturnType<typeof sql<{ value: string }>>): Promise<string> =>
  (await text.execute(platform.db)).rows[0]?.value ?? ''

/** A page as somebody reads it: in both languages, on a phone of any width, by whatever axe tries. */
const read = async (path: string): Promise<void> => {
  const { page } = walk
  await visit(walk, path)
  await expectHeaded(page, 'id')
  await expectNarrow(page)
  await expectLight(page)
  await follow(page.locator('button[name="locale"][value="en"]'))
  await expectHeaded(page, 'en')
  await expectNarrow(page)
  await look({ ...walk, visited: new Set() })
  await follow(page.locator('button[name="locale"][value="id"]'))
}

const readAll = async (paths: readonly string[]): Promise<void> => {
  for (const path of paths) await read(path)
}

test('what anyone may read', async () => {
  await readAll([
    ...['/', '/privacy', '/about', '/accessibility', '/sign-in', '/demo', '/services', '/v', '/track'],
    ...['/find-mission', '/missions/kbri-kuala-lumpur', '/services/surat-keterangan-pindah'],
  ])
})

test('what Sari reads while she writes a request', async () => {
  const { page } = walk
  await becomes(walk, 'sari')
  await read('/apply/lapor-diri')
  await follow(page.locator('form[action="/apply/lapor-diri"] button'))
  const draft = new URL(page.url()).pathname
  await readAll([
    ...[draft, `${draft}/residence`, `${draft}/questions/birth`],
    `${draft}/documents/stay-permit`,
  ])
  await visit(walk, `${draft}/documents/stay-permit`)
  const file = { name: 'izin.jpg', mimeType: 'image/jpeg', buffer: await photo() }
  await page.locator('input[type="file"]').setInputFiles(file)
  await follow(page.locator('main form button[type="submit"]').first())
  const upload = await page.locator('main a[href^="/uploads/"]').first().getAttribute('href')
  await read(upload ?? '')
  await visit(walk, draft)
  await follow(page.locator('main').getByRole('link', { name: 'Lanjutkan' }).first())
  const [example] = definitionOf('lapor-diri', new Date().toISOString().slice(0, 10))?.examples ?? []
  await answerAll(walk, (example?.answers ?? {}) as Answers, { country: 'MY', subdivision: 'MY-14' })
  await read(`${draft}/check`)
})

test('what she reads when her session ended while she wrote', async () => {
  const { page } = walk
  const draft = (await first(sql`select id as value from applications.drafts limit 1`)).toString()
  await visit(walk, `/drafts/${draft}/questions/birth`)
  await page.locator('input[type="text"]').first().fill('Kendal')
  await sql`update access.sessions set ended_at = now()`.execute(platform.db)
  await follow(page.locator('main form button[type="submit"]').first())
  await look(walk)
  await follow(page.locator('a[href^="/sign-in/citizen"]').first())
  await follow(page.locator('button[name="person"][value="sari"]'))
  await page.waitForURL(/\/held-forms\//)
  await read(new URL(page.url()).pathname)
})

test('what Hasan reads of what he sent', async () => {
  const corrected = await idOf('passport-replacement', 'correction-asked')
  await becomes(walk, 'hasan')
  await readAll(['/me', '/me/looks', '/account/sessions', `/applications/${corrected}`])
  await read(`/applications/${corrected}/withdrawal`)
})

test('what Budi reads at his desk', async () => {
  const [paused, submitted, asked] = [
    await idOf('passport-replacement', 'paused'),
    await idOf('lapor-diri', 'submitted'),
    await idOf('passport-replacement', 'correction-asked'),
  ]
  const upload = await first(
    sql`select id as value from applications.uploads where application = ${paused} order by id limit 1`,
  )
  const payment = await first(sql`
    select version::text as value from journal.facts
    where stream = ${`application-${paused}`} and fact = 'PaymentReceived'`)
  await becomes(walk, 'budi')
  const [file, other] = [`/desk/applications/${paused}`, `/desk/applications/${submitted}`]
  await readAll([
    ...['/desk', '/registers', file, `${file}/documents/${upload}`, `${file}/payments/${payment}`],
    ...[`/desk/applications/${asked}/corrections/cancellation`],
    ...[`${other}/corrections`, `${other}/completeness`, `${file}/entries/${payment}/cancellation`],
    ...[
      'attendance',
      'biometrics',
      'interview',
      'payments',
      'agency-requests',
      'agency-answers',
      'hand-over',
    ].map(name => `${file}/${name}`),
  ])
  const { page } = walk
  await visit(walk, '/desk')
  await page.locator('[name="term"]').fill('sari')
  await page.locator('[name="purpose"]').selectOption('oversee')
  await follow(page.locator('form[action^="/desk/search"] button'))
  await page.waitForURL(/\/desk\/search\/[0-9a-f-]{36}$/)
  await read(new URL(page.url()).pathname)
})

test('what Ratna reads before and after she grants, and what anyone reads of her letter', async () => {
  const complete = await idOf('surat-keterangan-pindah', 'complete')
  const file = `/desk/applications/${complete}`
  await becomes(walk, 'ratna')
  await read(`${file}/decision`)
  await act(walk, file, 'decision', { outcome: 'grant' })
  const letter = await first(
    sql`select document::text as value from applications.files where id = ${complete}`,
  )
  const year = new Date().getUTCFullYear()
  await readAll([
    ...[
      file,
      `${file}?purpose=oversee`,
      `/documents/${letter}`,
      `/registers/kbri-kuala-lumpur/surat-keterangan-pindah/${year}`,
    ],
    `/v/${await platform.codeOf(file)}`,
  ])
  // Cancelled, it may be issued anew.
  const { page } = walk
  await visit(walk, `/documents/${letter}`)
  await page.locator('details:has([name="reason-cancellation"]) summary').click()
  await page.locator('[name="reason-cancellation"]').fill('Alamat keliru.')
  await follow(page.locator('form[action$="/cancellation"] button[type="submit"]'))
  await read(`${file}/letters`)
  await follow(page.locator('form[action$="/letters"] button[type="submit"]'))
  await look(walk)
  await read(`${file}?purpose=oversee`)
})

test('what Ratna reads of signatures, and Joko before he has chosen a mission', async () => {
  const [own, page] = ['ratna', '/signatures/kbri-kuala-lumpur']
  const account = await first(sql`select id::text as value from access.accounts where subject = ${own}`)
  await becomes(walk, own)
  await readAll([page, `${page}/loans`, `${page}/signers/${account}`])
  await becomes(walk, 'joko')
  await readAll(['/start', '/signatures'])
})

/** `/drafts/:id/questions/:page` as a pattern of addresses. */
const addresses = ({ path }: Route): RegExp => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`)

test('no page was left out: every route with something to read was visited above', () => {
  const parts = { db: platform.db, now: () => new Date(), baseUrl: platform.url, demo: demoWorld }
  const routes = [
    ...ownRoutes({ waitingFor: async () => null }),
    ...modulesFor(parts).modules.flatMap(module => module.routes ?? []),
  ]
  const pages = routes.filter(
    ({ method, path }) => method === 'GET' && !path.startsWith('/assets/') && !noPages.includes(path),
  )
  const paths = [...walk.visited].map(address => address.split('?')[0] ?? '')
  // The gallery of screen parts is looked at by a test of its own.
  const unvisited = pages.filter(page => !paths.some(path => addresses(page).test(path)))
  expect(unvisited.map(({ path }) => path).filter(path => !path.startsWith('/demo/design'))).toEqual([])
})

test('neither the content policy nor a script complained anywhere', () => {
  expect(complaints).toEqual([])
})
