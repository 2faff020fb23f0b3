import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../../../../tests/database.ts'
import { ids, openSite, type Site } from '../citizen/site-for-tests.ts'
import { mission, send, service } from '../citizen/story-for-tests.ts'
import { asSent, comingAlong } from './coming-along.ts'
import { findDraft, keepAnswers } from './draft.ts'
import { keepUpload, uploadsOf } from './uploads.ts'

const database = useDatabase()
let site: Site

beforeAll(async () => {
  site = await openSite(database())
})

const asked = async (person: 'nur' | 'sari', code: string, items: readonly string[]): Promise<string> => {
  const id = await send(site.app, ids[person], code)
  const reason = { id: 'Periksa lagi.', en: null }
  await mission(site.app, service(code)).askForCorrection(id, items, reason)
  await site.post(person, `/applications/${id}/corrections`, {})
  return id
}

const revisionOf = async (person: 'nur' | 'sari', id: string): Promise<string> =>
  String((await findDraft(database().db, ids[person], id))?.revision)

/** Answers whatever is still open until the check. */
const answerOpen = async (id: string, answers: Readonly<Record<string, Record<string, string>>>) => {
  const visited: string[] = []
  for (let turn = 0; turn < 20; turn++) {
    const next = (await site.get('nur', `/drafts/${id}/check`)).headers.get('location')
    if (next === null) return visited
    const [, kind, name = ''] = /\/(questions|documents)\/(.*)$/.exec(next) ?? []
    visited.push(name)
    if (kind === 'questions') {
      const saved = await site.post('nur', next, answers[name] ?? {})
      expect([name, saved.status]).toEqual([name, 303])
    } else {
      const [first] = await uploadsOf(database().db, id)
      if (first === undefined) throw new Error('She sent documents')
      for (const part of name === 'parents-passports' ? ['mother'] : [null]) {
        await keepUpload(database().db, { ...first, requirement: name, part }, site.app.now())
      }
    }
  }
  throw new Error('The correction never came to its end')
}

test('Nur says that the passport is for her child after all: what is about the child comes along', async () => {
  await send(site.app, ids.nur, 'lapor-diri', { fullName: 'Nur' })
  const id = await asked('nur', 'passport-replacement', ['forWhom'])
  await site.post('nur', `/drafts/${id}/questions/for-whom`, { forWhom: 'child' })
  // Her own name was known and is forgotten: the child's is asked, and so on.
  const visited = await answerOpen(id, {
    name: { fullName: 'Aisyah' },
    birth: {
      birthPlace: 'Kuala Lumpur',
      ...{ 'birthDate-day': '17', 'birthDate-month': '5', 'birthDate-year': '2020' },
    },
    parents: { fatherName: '', motherName: 'Nur' },
    'old-passport': {
      passportNumber: 'C7654321',
      ...{ 'passportExpires-day': '1', 'passportExpires-month': '2', 'passportExpires-year': '2027' },
    },
    nik: { nik: '' },
  })
  expect(visited).toEqual(expect.arrayContaining(['name', 'birth', 'parents', 'birth-certificate']))
  const check = await site.get('nur', `/drafts/${id}/check`)
  expect(check.text).toContain('Aisyah')
  const sent = await site.post('nur', `/drafts/${id}/submission`, { revision: await revisionOf('nur', id) })
  expect([sent.status, sent.headers.get('location')]).toEqual([303, `/applications/${id}?sent=correction`])
})

test('who changes an asked answer and changes it back finds what was sent, and can send it', async () => {
  const id = await asked('sari', 'passport-replacement', ['forWhom', 'phone'])
  const sentAnswers = (await findDraft(database().db, ids.sari, id))?.answers
  await site.post('sari', `/drafts/${id}/questions/for-whom`, { forWhom: 'child' })
  await site.post('sari', `/drafts/${id}/questions/name`, { fullName: 'Aisyah' })
  await site.post('sari', `/drafts/${id}/questions/for-whom`, { forWhom: 'self' })
  expect((await findDraft(database().db, ids.sari, id))?.answers).toMatchObject(sentAnswers ?? {})
  await site.post('sari', `/drafts/${id}/questions/contact`, { phone: '+60123456781', email: '' })
  expect((await site.get('sari', `/drafts/${id}/check`)).status).toBe(200)
  const sent = await site.post('sari', `/drafts/${id}/submission`, { revision: await revisionOf('sari', id) })
  expect([sent.status, sent.headers.get('location')]).toEqual([303, `/applications/${id}?sent=correction`])
})

test('Sari says that it was lost, not expired: the number that is known stands there, with where it came from', async () => {
  await send(site.app, ids.sari, 'lapor-diri')
  const id = await asked('sari', 'passport-replacement', ['reason'])
  await site.post('sari', `/drafts/${id}/questions/reason`, { reason: 'lost' })
  expect((await findDraft(database().db, ids.sari, id))?.answers).toMatchObject({
    lostPassportNumber: 'C1234567',
  })
  const { html, text } = await site.get('sari', `/drafts/${id}/questions/lost-passport`)
  expect(html).toContain('value="C1234567"')
  expect(text).toContain('Dari permohonan Anda hari Selasa, 24 November 2026.')
})

test('the pages of a correction are counted forwards, though more came along', async () => {
  const id = await asked('nur', 'passport-replacement', ['forWhom', 'phone'])
  const placeAt = async (path: string) =>
    (/Pertanyaan, (\d+) dari sekitar (\d+)/.exec((await site.get('nur', path)).text) ?? [])
      .slice(1)
      .map(Number)
  expect(await placeAt(`/drafts/${id}/questions/for-whom`)).toEqual([1, 2])
  const saved = await site.post('nur', `/drafts/${id}/questions/for-whom`, { forWhom: 'child' })
  const [at = 0, of = 0] = await placeAt(saved.headers.get('location') ?? '')
  expect([at, of > 2]).toEqual([2, true])
})

test('a question that a birthday took away since comes along, so that a correction can be sent', () => {
  const passport = service('passport-replacement')
  const answers = { forWhom: 'self', reason: 'expired', birthDate: '2008-11-26', motherName: 'Nur' }
  const applicant = (age: number) => ({ age, nationality: 'ID', residence: 'MY' })
  const sent = { answers, today: '2026-11-24', applicant: applicant(17), provenance: {} }
  const now = { answers, today: '2026-11-27', applicant: applicant(18) }
  expect([...comingAlong(passport, asSent(now, sent), now)]).toEqual(
    expect.arrayContaining(['fatherName', 'motherName']),
  )
  expect([...comingAlong(passport, { ...now, answers }, now)]).not.toContain('motherName')
})

test('two corrections pressed at once: one is sent, and both are told so', async () => {
  const id = await asked('sari', 'lapor-diri', ['phone'])
  await site.post('sari', `/drafts/${id}/questions/contact`, { phone: '+60123456780', email: '' })
  const form = { revision: await revisionOf('sari', id) }
  const send = () => site.post('sari', `/drafts/${id}/submission`, form)
  const answers = await Promise.all([send(), send(), send()])
  expect(answers.map(({ status, headers }) => [status, headers.get('location')])).toEqual(
    Array(3).fill([303, `/applications/${id}?sent=correction`]),
  )
})

test('an answer that is saved in the instant of sending is said to be too late, never lost unsaid', async () => {
  const id = await asked('sari', 'lapor-diri', ['phone'])
  const draft = await findDraft(database().db, ids.sari, id)
  if (draft === null) throw new Error('The correction is open')
  await site.post('sari', `/drafts/${id}/questions/contact`, { phone: '+60123456781', email: '' })
  await site.post('sari', `/drafts/${id}/submission`, { revision: await revisionOf('sari', id) })
  const nothing = { answers: {}, provenance: {}, forgotten: [] }
  expect(await keepAnswers(database().db, draft, { phone: '+600' }, nothing, site.app.now())).toBe(false)
  const late = await site.post('sari', `/drafts/${id}/questions/contact`, { phone: '+600', email: '' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('Perubahan ini tidak ikut terkirim')
})
