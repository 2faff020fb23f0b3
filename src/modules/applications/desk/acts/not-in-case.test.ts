import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../../../../../tests/database.ts'
import { act } from '../../../../journal/index.ts'
import { fact } from '../../../../kernel/index.ts'
import { application, streamOf } from '../../application.ts'
import { openSite, type Site } from '../../citizen/site-for-tests.ts'
import { send } from '../../citizen/story-for-tests.ts'
import { type Desk, ids, openDesk } from '../site-for-tests.ts'

const database = useDatabase()
let desk: Desk
let site: Site
const english = { language: 'en' } as const

beforeAll(async () => {
  desk = await openDesk(database())
  site = await openSite(database())
  await send(site.app, ids.nur, 'lapor-diri')
})

/** Nur's child, whose passport is full. */
const child = {
  ...{ forWhom: 'child', reason: 'full', fullName: 'Aisyah', birthDate: '2020-05-17' },
  ...{ fatherName: null, motherName: 'Nur', otherNationality: false },
}
const sent = () => send(site.app, ids.nur, 'passport-replacement', child)

/** As an earlier build let officers ask: whatever the definition names. */
const askedByAnEarlierBuild = async (items: readonly string[]): Promise<string> => {
  const id = await sent()
  const stream = { id: streamOf(id), mission: 'kbri-kuala-lumpur' }
  await act(desk.app.journal, stream, application, ids.budi, () => [
    fact('CorrectionAsked', { step: 'ask-correction', items, reason: 'none', pauses: false }),
  ])
  await site.post('nur', `/applications/${id}/corrections`, {})
  return id
}

test('Budi is offered what this case asks for, what was sent first; of the rest he reads which answer decides it', async () => {
  const page = await desk.get('budi', `/desk/applications/${await sent()}/corrections`, english)
  const offered = [...page.html.matchAll(/name="(items|documents)" value="([^"]+)"/g)].map(([, , id]) => id)
  expect(offered).toEqual(expect.arrayContaining(['reason', 'old-passport', 'birth-certificate']))
  for (const id of ['police-report', 'nationality-statement', 'story']) expect(offered).not.toContain(id)
  expect(page.text).toMatch(
    /Report of the loss from the local police – decided by: Why must the passport be replaced\?/,
  )
})

test('asked all the same, it is refused in words, and nothing typed is lost', async () => {
  const id = await sent()
  const form = { documents: 'police-report', items: 'phone', reasonId: 'Surat polisi mana?' }
  const seen = await desk.version(id)
  const path = `/desk/applications/${id}/corrections`
  const refused = await desk.post('budi', path, { seen, ...form }, english)
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('could not give it: Report of the loss from the local police.')
  expect(refused.html).toContain('Surat polisi mana?')
  expect(await desk.version(id)).toBe(seen)
})

test('asked by an earlier build, Nur reads that she need not give it, sends, and Budi reads why it is not there', async () => {
  const id = await askedByAnEarlierBuild(['police-report'])
  expect((await site.get('nur', `/applications/${id}`, english)).text).toContain('does not ask for it')
  const overview = await site.get('nur', `/drafts/${id}`, english)
  expect(overview.text).toContain('does not ask for it; you need not give it')
  expect(overview.text).not.toContain('ot changed yet')
  expect(overview.html).toContain(`href="/drafts/${id}/check"`)
  const check = await site.get('nur', `/drafts/${id}/check`, english)
  const revision = /name="revision" value="(\d+)"/.exec(check.html)?.[1] ?? ''
  const done = await site.post('nur', `/drafts/${id}/submission`, { revision })
  expect(done.headers.get('location')).toBe(`/applications/${id}?sent=correction`)
  const file = await desk.get('budi', `/desk/applications/${id}`, english)
  expect(file.text).toContain(
    'Not given, because the answers of this request do not call for it: Report of the loss from the local police',
  )
})

test('what she can give she still has to look at, and what she leaves is told to Budi', async () => {
  const id = await askedByAnEarlierBuild(['nationality-statement', 'phone', 'email'])
  const nothing = await site.post('nur', `/drafts/${id}/submission`, { revision: '0' }, english)
  expect(nothing.status).toBe(409)
  await site.post('nur', `/drafts/${id}/questions/contact`, { phone: '+60123456780', email: '' })
  const done = await site.post('nur', `/drafts/${id}/submission`, { revision: '1' })
  expect(done.headers.get('location')).toBe(`/applications/${id}?sent=correction`)
  const { text } = await desk.get('budi', `/desk/applications/${id}`, english)
  expect(text).toContain('Asked for, but not changed: E-mail address')
  expect(text).toMatch(/do not call for it: [^:]*nationality/i)
})
