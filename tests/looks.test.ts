import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lookKindWords, purposeWords } from '../src/modules/access/index.ts'
import { pdf } from '../src/platform/intake/sample-files.ts'
import { useDatabase } from './database.ts'
import { requestFor } from './reach/addresses.ts'
import type { Answer, Sent } from './reach/ask.ts'
import { endAndReady, looksIn } from './reach/staff-looks.ts'
import type { Things } from './reach/things.ts'
import { openWorld, owners, tracesOf, type World } from './reach/world.ts'

const database = useDatabase()
let world: World
let sari: Things
let nur: Things

beforeAll(async () => {
  world = await openWorld(database())
  ;({ sari, nur } = world.things)
  const { app } = world.house
  // One document of Nur's is a PDF, whose pages are drawn.
  const taken = await app.intake.takeIn(pdf({ pages: 2 }))
  if ('problem' in taken) throw new Error(taken.problem)
  await sql`
    update applications.uploads set kind = 'pdf', stored = ${taken.storedSha256}, details = ${JSON.stringify(taken)}::jsonb
    where id = ${nur.sentUpload}`.execute(app.db)
  await endAndReady(world)
  const terms = [
    ['budi', sari.name] as const,
    ['wati', sari.number] as const,
    ['ratna', sari.passport] as const,
  ]
  for (const [person, term] of terms) {
    const form = { term, purpose: 'answer-objection' }
    searches.set(person, (await ask(person, 'POST', '/desk/search', { form })).location)
  }
  // A letter of Sari's is cancelled, so that a new one may be issued.
  const why = { form: { 'reason-cancellation': 'Ganda.' } }
  expect((await ask('ratna', 'POST', `/documents/${sari.spareDocument}/cancellation`, why)).status).toBe(303)
})
afterAll(() => world?.house.stop())

type Staff = 'budi' | 'wati' | 'ratna' | 'arif' | 'salma'

const ask = (person: Staff | 'sari', method: string, path: string, sent: Sent = {}): Promise<Answer> =>
  world.house.ask(world.sessions.get(person) ?? null, method, path, sent)

const looks = () => looksIn(database().db)

/** Each way in which staff come to see somebody, by whom, and what must be on record of it. */
type Row = readonly [
  route: string,
  person: Staff,
  of: () => { readonly path: string; readonly form?: Readonly<Record<string, string>> },
  what: string,
  purpose: string,
  detail?: () => string,
]

const file = 'GET /desk/applications/:id'
const document = `${file}/documents/:upload`
const at = (path: string) => () => ({ path })
const opened =
  (key: 'sent' | 'asked' | 'paid' | 'granted', query = '') =>
  () => ({
    path: `/desk/applications/${sari[key]}${query}`,
  })
const ready = (query: string) => () => ({ path: `/desk/applications/${nur.paid}${query}` })
const ended = (query: string) => () => ({
  path: `/desk/applications/${world.things.hasan.paid}${query}`,
})
/** What was searched for before the table is run, by the person and the address that it was given. */
const searches = new Map<Staff, string>()
const found = (person: Staff) => () => ({ path: searches.get(person) ?? '' })
const sent = (rest: string) => () => ({
  path: `/desk/applications/${sari.sent}/documents/${sari.sentUpload}${rest}`,
})
const drawn = (page: number) => () => ({
  path: `/desk/applications/${nur.sent}/documents/${nur.sentUpload}/pages/${page}`,
})

const table: readonly Row[] = [
  [file, 'budi', opened('sent'), 'file', 'check-request'],
  // Of one and the same file: what Budi does next, what Arif the officer does next, and what Ratna only may do.
  [file, 'budi', opened('paid'), 'file', 'process-request'],
  [file, 'arif', opened('paid'), 'file', 'process-request'],
  [file, 'ratna', opened('paid', '?purpose=decide-request'), 'file', 'decide-request'],
  // Ready to be decided: Ratna's and Arif's task, and no longer Budi's.
  [file, 'ratna', ready(''), 'file', 'decide-request'],
  [file, 'arif', ready(''), 'file', 'decide-request'],
  [file, 'budi', ready('?purpose=process-request'), 'file', 'process-request'],
  [file, 'budi', ready('?purpose=oversee'), 'file', 'oversee'],
  [
    `${file}/decision`,
    'ratna',
    () => ({ path: `/desk/applications/${nur.paid}/decision` }),
    ...(['file', 'decide-request', () => 'decide'] as const),
  ],
  [
    `${file}/corrections`,
    'budi',
    () => ({ path: `/desk/applications/${sari.sent}/corrections` }),
    ...(['file', 'check-request', () => 'ask-correction'] as const),
  ],
  // No two alike in a row: she reads those as one.
  [
    `${file}/attendance`,
    'budi',
    () => ({ path: `/desk/applications/${sari.paid}/attendance` }),
    ...(['file', 'process-request', () => 'attendance'] as const),
  ],
  [
    `${file}/completeness`,
    'budi',
    () => ({ path: `/desk/applications/${sari.sent}/completeness` }),
    ...(['file', 'check-request', () => 'declare-complete'] as const),
  ],
  [
    `${file}/letters`,
    'ratna',
    () => ({ path: `/desk/applications/${sari.spareGranted}/letters` }),
    ...(['file', 'issue-document', () => 'issue-anew'] as const),
  ],
  [
    `${file}/corrections/cancellation`,
    'wati',
    () => ({ path: `/desk/applications/${sari.asked}/corrections/cancellation` }),
    ...(['file', 'check-request', () => 'take-back-correction'] as const),
  ],
  [
    `${file}/entries/:entry/cancellation`,
    'budi',
    () => ({ path: `/desk/applications/${sari.paid}/entries/${sari.payment}/cancellation` }),
    ...(['file', 'process-request', () => 'cancel-entry'] as const),
  ],
  [file, 'wati', opened('asked', '?purpose=serve-at-counter'), 'file', 'serve-at-counter'],
  [file, 'budi', opened('granted', '?purpose=answer-question'), 'file', 'answer-question'],
  [file, 'budi', opened('sent', '?purpose=answer-question'), 'file', 'answer-question'],
  [file, 'wati', ended('?purpose=answer-objection'), 'file', 'answer-objection'],
  [file, 'ratna', ended('?purpose=oversee'), 'file', 'oversee'],
  [
    file,
    'salma',
    () => ({ path: `/desk/applications/${world.things.halimah.sent}` }),
    'file',
    'check-request',
  ],
  [document, 'budi', sent(''), 'document', 'check-request', () => sari.sentUpload],
  [
    `${document}/pages/:page`,
    'budi',
    sent('/pages/1'),
    'document-image',
    'check-request',
    () => `${sari.sentUpload}/1`,
  ],
  [
    `${document}/pages/:page`,
    'wati',
    drawn(1),
    'document-image',
    'check-request',
    () => `${nur.sentUpload}/1`,
  ],
  [
    `${document}/pages/:page`,
    'wati',
    drawn(2),
    'document-image',
    'check-request',
    () => `${nur.sentUpload}/2`,
  ],
  [`${document}/file`, 'budi', sent('/file'), 'download', 'check-request', () => sari.sentUpload],
  [
    `${file}/payments/:version`,
    'budi',
    () => ({ path: `/desk/applications/${sari.paid}/payments/${sari.payment}` }),
    ...(['file', 'process-request', () => `payment/${sari.payment}`] as const),
  ],
  [
    `${file}/letter`,
    'budi',
    () => ({ path: `/desk/applications/${sari.granted}/letter?purpose=answer-question` }),
    ...(['download', 'answer-question', () => sari.document] as const),
  ],
  ['GET /desk', 'budi', at('/desk'), 'worklist', 'find-work'],
  ['GET /desk', 'salma', at('/desk'), 'worklist', 'find-work'],
  ['GET /desk', 'budi', at('/desk?state=submitted'), 'worklist', 'check-request'],
  ['GET /desk', 'budi', at('/desk?state=complete'), 'worklist', 'process-request'],
  ['GET /desk', 'ratna', at('/desk?state=complete'), 'worklist', 'decide-request'],
  ['GET /desk', 'arif', at('/desk?state=complete'), 'worklist', 'process-request'],
  ['GET /desk', 'arif', at('/desk?state=correction-asked&for=oversee'), 'worklist', 'oversee'],
  ['GET /desk', 'ratna', at('/desk?state=submitted&for=oversee'), 'worklist', 'oversee'],
  ['GET /desk', 'wati', at('/desk?state=granted-for-good&for=oversee'), 'worklist', 'oversee'],
  ['GET /desk', 'budi', at('/desk?state=rejected&for=answer-objection'), 'worklist', 'answer-objection'],
  ['GET /desk/search/:id', 'budi', found('budi'), 'search', 'answer-objection'],
  ['GET /desk/search/:id', 'wati', found('wati'), 'search', 'answer-objection'],
  ['GET /desk/search/:id', 'ratna', found('ratna'), 'search', 'answer-objection'],
]
const titled = table.map(row => ({ row, title: `${row[0]} by ${row[1]}: ${row[3]}, ${row[4]}` }))

const send = ([route, person, of]: Row): Promise<Answer> => {
  const { path, ...rest } = of()
  return ask(person, route.split(' ')[0] ?? 'GET', path, rest)
}

/** The requests of which an answer shows anything. */
const shownIn = ({ text }: Answer): readonly string[] => [
  ...new Set(
    [...text.matchAll(/href="\/desk\/applications\/([0-9a-f-]{36})[?"]/g)].map(([, id]) => id ?? ''),
  ),
]

describe('each look of staff is on record before anything goes out', () => {
  test.each(titled)('$title', async ({ row }) => {
    const [, person, of, what, purpose, detail] = row
    const before = (await looks()).length
    const answer = await send(row)
    expect(answer.status).toBe(200)
    const [look, ...more] = (await looks()).slice(before)
    expect(more).toEqual([])
    const [, application] = /^\/desk\/applications\/([0-9a-f-]{36})/.exec(of().path) ?? []
    const seen = application === undefined ? shownIn(answer) : [application]
    expect(seen.length).toBeGreaterThan(0)
    expect(look?.body.files.map(each => each.application).toSorted()).toEqual(seen.toSorted())
    expect(look).toMatchObject({
      actor: world.house.accountOf(person),
      mission: person === 'salma' ? 'kjri-jeddah' : 'kbri-kuala-lumpur',
      body: {
        what,
        purpose,
        detail: detail?.() ?? null,
        role: person === 'ratna' ? 'head-of-mission' : 'officer',
      },
    })
  })
})

describe('no fact, no page', () => {
  const refuse = async () => {
    await sql`create function journal.refuse_looks() returns trigger language plpgsql as
      $$ begin raise exception 'the journal is broken'; end $$`.execute(database().db)
    await sql`create trigger refuse_looks before insert on journal.facts
      for each row when (new.fact = 'Looked') execute function journal.refuse_looks()`.execute(database().db)
  }
  beforeAll(refuse)
  afterAll(() => sql`drop function journal.refuse_looks() cascade`.execute(database().db))

  test.each(titled)('$title', async ({ row }) => {
    const before = (await looks()).length
    const { path } = row[2]()
    for (const language of ['id', 'en'] as const) {
      const answer = await ask(row[1], row[0].split(' ')[0] ?? '', path, { ...row[2](), language })
      expect(answer.status).toBe(500)
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
      const said = answer.text.replaceAll(path, '')
      for (const owner of owners)
        for (const trace of tracesOf(world.things[owner])) expect(said).not.toContain(trace)
      expect(said).toContain(
        language === 'id' ? 'Ada yang salah di pihak kami' : 'Something went wrong on our side',
      )
    }
    expect((await looks()).length).toBe(before)
  })
})

/** Pages of acts that cannot be taken now show nobody: their request is named by its number alone. */
const showsNobody = [
  ...['attendance', 'biometrics', 'interview', 'payments', 'agency-requests', 'agency-answers', 'hand-over'],
].map(act => `GET /desk/applications/:id/${act}`)
const registers = [
  'GET /start',
  'GET /registers',
  'GET /registers/:mission/:register/:year',
  'GET /documents/:id',
  'GET /desk/letters/:letter',
]
/** They name the people who sign, and no citizen. */
const signatures = [
  ...['GET /signatures', 'GET /signatures/:mission', 'GET /signatures/:mission/loans'],
  'GET /signatures/:mission/signers/:account',
]

describe('pages that show nobody put nothing on record', () => {
  test('every page of staff either records a look or shows nobody', () => {
    const staff = world.house.modules
      .flatMap(module => module.routes ?? [])
      .filter(({ may }) => Array.isArray(may) || may === 'staff')
      .map(({ method, path }) => `${method} ${path}`)
      .filter(route => route.startsWith('GET'))
    const known = [
      ...new Set([...table.map(([route]) => route), ...showsNobody, ...registers, ...signatures]),
    ]
    expect(staff.toSorted()).toEqual(known.toSorted())
  })

  test.each([...showsNobody, ...registers, ...signatures])('%s', async route => {
    const before = (await looks()).length
    const [method = '', pattern = ''] = route.split(' ')
    const { path } = requestFor(method, pattern, sari)
    const answer = await ask(signatures.includes(route) ? 'ratna' : 'arif', method, path)
    expect([200, 303, 409]).toContain(answer.status)
    const answers = [
      '3324084803950002',
      '60123456789',
      'Jalan Ampang',
      'Kendal',
      '1995-03-08',
      '8 Maret 1995',
    ]
    for (const value of [sari.name, sari.passport, ...answers]) expect(answer.text).not.toContain(value)
    expect((await looks()).length).toBe(before)
  })
})

describe('the citizen reads who looked', () => {
  test.each(['id', 'en'] as const)(
    'Sari, in "%s": every kind, every purpose, in which role, from where',
    async language => {
      const pages: string[] = []
      for (const page of [1, 2])
        pages.push((await ask('sari', 'GET', `/me/looks?page=${page}`, { language })).text)
      const text = pages.join('')
      for (const kind of ['file', 'document', 'document-image', 'download', 'worklist', 'search'] as const)
        expect(text).toContain(lookKindWords[kind][language].replaceAll("'", '&#39;'))
      for (const purpose of [
        'find-work',
        'check-request',
        'decide-request',
        'process-request',
        'answer-objection',
      ] as const)
        expect(text).toContain(purposeWords[purpose][language].replaceAll("'", '&#39;'))
      expect(text).toContain('Kuala Lumpur')
      expect(text).not.toContain('Jeddah')
      for (const name of ['Budi', 'Wati', 'Ratna']) expect(text).not.toContain(name)
    },
  )

  test('as many looks as the journal has of her, lists once a day', async () => {
    const hers = (await looks()).filter(({ body }) =>
      body.files.some(({ person }) => person === sari.account),
    )
    const rows = new Set(
      hers.flatMap(({ actor, body: { what, purpose, files } }, position) =>
        files
          .filter(({ person }) => person === sari.account)
          .map(({ application }) =>
            ['worklist', 'search'].includes(what)
              ? [application, actor, what, purpose].join(' ')
              : [application, position].join(' '),
          ),
      ),
    )
    let shown = 0
    for (const page of [1, 2, 3, 4]) {
      const { text } = await ask('sari', 'GET', `/me/looks?page=${page}`)
      // Looks that follow each other and are alike share a line, which says how many there were.
      for (const line of text.split('<tr').filter(row => row.includes('<time ')))
        shown += Number(/(\d+) kali/.exec(line)?.[1] ?? 1)
    }
    expect(shown).toBe(rows.size)
  })
})
