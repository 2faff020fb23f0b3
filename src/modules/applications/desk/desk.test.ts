import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { onBothStores } from '../../../../tests/database.ts'
import { mission as missionOf, send, service } from '../citizen/story-for-tests.ts'
import { type Desk, ids, openDesk } from './site-for-tests.ts'

const passport = service('passport-replacement')
const search = { term: 'wulandari', purpose: 'serve-at-counter' }

onBothStores((_store, database) => {
  const open = async () => {
    const desk = await openDesk(database())
    await send(desk.app, ids.sari, 'lapor-diri')
    return desk
  }
  const sent = (desk: Desk, answers = {}) => send(desk.app, ids.sari, passport.code, answers)
  const numberOf = async (desk: Desk, id: string): Promise<string> => {
    const [first] = await desk.app.journal.read(`application-${id}`)
    const body: unknown = first?.body
    return typeof body === 'object' && body !== null && 'number' in body ? String(body.number) : ''
  }

  describe('the worklist', () => {
    test('Budi sees his mission’s open requests, and that he saw the names is on record', async () => {
      const desk = await open()
      const id = await sent(desk)
      const before = (await desk.looks()).length
      const page = await desk.get('budi', '/desk', { language: 'en' })
      expect(page.text).toContain(await numberOf(desk, id))
      expect(page.text).toContain('Waiting to be checked')
      const looks = await desk.looks()
      expect(looks).toHaveLength(before + 1)
      const last = looks.at(-1)
      expect(last).toMatchObject({ actor: ids.budi, body: { what: 'worklist', purpose: 'find-work' } })
      expect(last?.body.files.map(file => file.application)).toContain(id)
    })

    test('a list narrowed to one state is looked at for the task there; of ended requests Budi says what for', async () => {
      const desk = await open()
      const id = await sent(desk)
      const purpose = async (query: string) => {
        await desk.get('budi', `/desk?state=${query}`)
        return (await desk.looks()).at(-1)?.body.purpose
      }
      expect(await purpose('submitted')).toBe('check-request')
      const at = missionOf(desk.app, passport)
      await at.complete(id)
      await at.reject(id, 'identity-unproven', { id: 'Belum terbukti.', en: null }, 'reject-early')
      const before = (await desk.looks()).length
      const asked = await desk.get('budi', '/desk?state=rejected&for=find-work', { language: 'en' })
      expect(asked.status).toBe(422)
      expect(asked.text).toContain('is not known, or is not a task of yours')
      expect(asked.text).not.toContain(await numberOf(desk, id))
      expect(await desk.looks()).toHaveLength(before)
      expect(await purpose('rejected&for=answer-objection')).toBe('answer-objection')
    })

    test('what ended with the grant is no open work; what is still to be fetched is', async () => {
      const desk = await open()
      const id = await sent(desk)
      const report = await send(desk.app, ids.sari, 'lapor-diri')
      const numbers = { passport: await numberOf(desk, id), report: await numberOf(desk, report) }
      const at = missionOf(desk.app, passport)
      await at.complete(id)
      await at.pay(id, 'KL-001')
      await at.visit(id)
      await at.toImigrasi(id)
      await at.imigrasiAnswers(id)
      await at.grant(id, null)
      const residence = missionOf(desk.app, service('lapor-diri'))
      await residence.complete(report)
      await residence.grant(report, null)
      const shown = async (query: string) => {
        const { text } = await desk.get('budi', `/desk${query}`, { language: 'en' })
        return { passport: text.includes(numbers.passport), report: text.includes(numbers.report) }
      }
      const stillOpen = { passport: true, report: false }
      expect(await shown('')).toEqual(stillOpen)
      expect(await shown('?state=granted')).toEqual(stillOpen)
      expect((await desk.looks()).at(-1)?.body.purpose).toBe('hand-over')
      const ended = { passport: false, report: true }
      expect(await shown('?state=granted-for-good')).toEqual({ passport: false, report: false })
      expect(await shown('?state=granted-for-good&for=oversee')).toEqual(ended)
      const { rows } = await sql`
        select id, rank, waiting_for from applications.files where id in (${id}, ${report})`.execute(
        desk.app.db,
      )
      expect(rows).toContainEqual({ id, rank: 2, waiting_for: 'citizen' })
      expect(rows).toContainEqual({ id: report, rank: 9, waiting_for: null })
    })

    test('an overdue file says by how many working days, first in line', async () => {
      const desk = await open()
      const id = await sent(desk)
      await missionOf(desk.app, passport).complete(id)
      desk.at('2026-12-01T02:00:00.000Z')
      const page = await desk.get('budi', '/desk?overdue=yes', { language: 'en' })
      expect(page.text).toContain('overdue by')
      expect(page.text).toContain(await numberOf(desk, id))
      desk.at('2026-11-24T02:00:00.000Z')
      expect((await desk.get('budi', '/desk?overdue=yes', { language: 'en' })).text).not.toContain(
        await numberOf(desk, id),
      )
    })

    test('Salma of Jeddah sees none of it, and may not ask for Kuala Lumpur’s', async () => {
      const desk = await open()
      const id = await sent(desk)
      expect((await desk.get('salma', '/desk')).text).not.toContain(await numberOf(desk, id))
      expect((await desk.get('salma', '/desk?mission=kbri-kuala-lumpur')).status).toBe(403)
    })

    test('an address that makes no sense shows the list from its beginning', async () => {
      const desk = await open()
      const id = '01936f00-0000-7000-8000-000000000001'
      const afters = ['x', `0_%2B275760-09-13T00:00:00.000Z_${id}`, `0_0000-01-01T00:00:00Z_${id}`]
      for (const after of afters)
        expect((await desk.get('budi', `/desk?after=${after}&state=y&service=%27`)).status).toBe(200)
    })
  })

  describe('searching', () => {
    test('Budi finds a request by number, name and passport, however they are written', async () => {
      const desk = await open()
      const answers = { fullName: 'Sari Wulandari', passportNumber: 'C7770001' }
      const id = await sent(desk, answers)
      const number = await numberOf(desk, id)
      for (const term of [number.toLowerCase(), 'WULAN sar', 'c 777 0001']) {
        const found = await desk.find('budi', { ...search, term })
        expect([term, found.status, found.text.includes(number)]).toEqual([term, 200, true])
      }
      expect((await desk.looks()).at(-1)?.body).toMatchObject({ what: 'search', purpose: 'serve-at-counter' })
    })

    test('a search says what it is for, with at least three signs; what was typed stays', async () => {
      const desk = await open()
      const path = '/desk/search?mission=kbri-kuala-lumpur'
      const before = (await desk.looks()).length
      const bare = await desk.post('budi', path, { term: 'wulandari', purpose: 'find-work' })
      expect(bare.status).toBe(422)
      expect(bare.html).toContain('value="wulandari"')
      expect(bare.html).toContain('id="purpose-problem"')
      expect((await desk.post('budi', path, { ...search, term: 'w%' })).status).toBe(422)
      expect(await desk.looks()).toHaveLength(before)
    })

    test('what was typed stands in no address, and opens again without being sent again', async () => {
      const desk = await open()
      const number = await numberOf(desk, await sent(desk, { fullName: 'Sari Wulandari' }))
      const asked = await desk.post('budi', '/desk/search', search)
      const address = asked.headers.get('location') ?? ''
      expect([asked.status, address.replace(/[0-9a-f-]{36}$/, '')]).toEqual([303, '/desk/search/'])
      const before = (await desk.looks()).length
      for (const seen of [1, 2]) {
        const page = await desk.get('budi', address)
        expect(page.text).toContain(number)
        expect(page.html).toContain('value="wulandari"')
        expect(await desk.looks()).toHaveLength(before + seen)
      }
      // Wati sits at the same desk, and did not ask.
      expect((await desk.get('wati', address)).status).toBe(404)
      expect(await desk.looks()).toHaveLength(before + 2)
    })

    test('Salma’s search stays in Jeddah', async () => {
      const desk = await open()
      await sent(desk, { fullName: 'Sari Wulandari' })
      expect((await desk.find('salma', search, 'kjri-jeddah')).text).not.toContain('Wulandari')
      expect((await desk.post('salma', '/desk/search?mission=kbri-kuala-lumpur', search)).status).toBe(403)
    })
  })

  describe('the file', () => {
    test('opening it is on record with the purpose of the task', async () => {
      const desk = await open()
      const id = await sent(desk)
      const page = await desk.get('budi', `/desk/applications/${id}`, { language: 'en' })
      expect(page.status).toBe(200)
      expect((await desk.looks()).at(-1)).toMatchObject({
        actor: ids.budi,
        body: { what: 'file', purpose: 'check-request', files: [{ application: id }] },
      })
    })

    test('a closed file asks what for; a task’s purpose in the address is not believed', async () => {
      const desk = await open()
      const id = await sent(desk)
      const at = missionOf(desk.app, passport)
      await at.complete(id)
      await at.reject(id, 'identity-unproven', { id: 'Belum terbukti.', en: null }, 'reject-early')
      const before = (await desk.looks()).length
      const path = `/desk/applications/${id}`
      for (const address of [path, `${path}?purpose=check-request`]) {
        const asked = await desk.get('budi', address, { language: 'en' })
        expect(asked.text).toContain('What do you open this file for?')
        expect(asked.text).not.toContain('Belum terbukti')
      }
      expect(await desk.looks()).toHaveLength(before)
      const opened = await desk.get('budi', `${path}?purpose=answer-objection`)
      expect(opened.text).toContain('Belum terbukti')
      expect((await desk.looks()).at(-1)?.body.purpose).toBe('answer-objection')
    })

    test('each document, picture and download is on record; nobody of another mission finds any', async () => {
      const desk = await open()
      const id = await sent(desk)
      const page = await desk.get('budi', `/desk/applications/${id}`)
      const [, link = ''] = /href="([^"?]*\/documents\/[^"?]*)/.exec(page.html) ?? []
      expect((await desk.get('budi', link)).status).toBe(200)
      expect((await desk.get('budi', `${link}/pages/1`)).headers.get('content-type')).toBe('image/jpeg')
      const file = await desk.get('budi', `${link}/file`)
      expect(file.headers.get('content-disposition')).toContain('attachment')
      expect((await desk.looks()).slice(-3).map(look => look.body.what)).toEqual([
        'document',
        'document-image',
        'download',
      ])
      const before = (await desk.looks()).length
      for (const path of [link, `${link}/pages/1`, `${link}/file`, `/desk/applications/${id}`]) {
        expect((await desk.get('salma', path)).status).toBe(404)
      }
      expect((await desk.get('budi', `${link}/pages/2`)).status).toBe(404)
      const other = await sent(desk)
      const borrowed = link.replace(id, other)
      expect((await desk.get('budi', borrowed)).status).toBe(404)
      expect(await desk.looks()).toHaveLength(before)
    })
  })

  describe('what a file tells', () => {
    test('what a correction changed stands beside the answer, and who did what in which role', async () => {
      const desk = await open()
      const id = await sent(desk)
      const at = missionOf(desk.app, passport)
      await at.complete(id)
      await at.pay(id, 'KL-9')
      const page = await desk.get('budi', `/desk/applications/${id}`, { language: 'en' })
      expect(page.text).toContain('File declared complete')
      expect(page.text).toContain('Date told: Friday, 27 November 2026')
      expect(page.text).toContain('Applicant')
      expect(page.text).toContain('Other open requests of this person')
    })

    test('a payment has a page to print, on record like the file; another version is no payment', async () => {
      const desk = await open()
      const id = await sent(desk)
      const at = missionOf(desk.app, passport)
      await at.complete(id)
      await at.pay(id, 'KL-10')
      const receipt = await desk.get('wati', `/desk/applications/${id}/payments/3`, { language: 'en' })
      expect(receipt.text).toContain('KL-10')
      expect(receipt.text).toContain('not yet compared with the official text')
      expect((await desk.looks()).at(-1)).toMatchObject({
        actor: ids.wati,
        body: { what: 'file', detail: 'payment/3' },
      })
      expect((await desk.get('wati', `/desk/applications/${id}/payments/2`)).status).toBe(404)
      expect((await desk.get('salma', `/desk/applications/${id}/payments/3`)).status).toBe(404)
    })
  })
})
