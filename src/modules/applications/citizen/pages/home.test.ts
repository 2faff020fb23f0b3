import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '../../../../../tests/database.ts'
import { newId } from '../../../../kernel/index.ts'
import { keepDraft } from '../../drafts/draft.ts'
import { sendDraft } from '../../drafts/send-draft.ts'
import { ids, kualaLumpur, openSite, type PersonId, type Site } from '../site-for-tests.ts'
import { mission, numberOf, send, service, writeDraft } from '../story-for-tests.ts'

describe('the page of a citizen', () => {
  const database = useDatabase()
  let site: Site

  beforeAll(async () => {
    site = await openSite(database())
  })

  const begin = async (person: PersonId, code: string, corrects = false, id = newId()) => {
    const draft = {
      ...{ id, person: ids[person], service: code, mission: kualaLumpur, residence: null },
      ...{ answers: {}, provenance: {}, next: null, corrects, said: {}, revision: 0 },
    }
    await keepDraft(site.app.db, draft, site.app.now())
    return id
  }

  test('tells Nur on her first visit what to do first, and why', async () => {
    const { status, text, html } = await site.get('nur', '/me')
    expect(status).toBe(200)
    expect(text).toContain('Mulai di sini')
    expect(html).toContain('href="/apply/lapor-diri"')
    expect(text).toContain('Belum ada permohonan')
    for (const link of ['/services', '/me/looks', '/account/sessions']) {
      expect(html).toContain(`href="${link}"`)
    }
  })

  test('brings her back to where she was', async () => {
    const id = await begin('nur', 'lapor-diri')
    const { text, html } = await site.get('nur', '/me')
    expect(html).toContain(`href="/drafts/${id}"`)
    expect(text).toContain('Belum dikirim')
    expect(text).not.toContain('Mulai di sini')
  })

  test('shows Sari each application with its state and what she must do', async () => {
    site.at('2026-11-23T02:00:00.000Z')
    const report = await send(site.app, ids.sari, 'lapor-diri')
    const passport = await send(site.app, ids.sari, 'passport-replacement')
    await mission(site.app, service('passport-replacement')).complete(passport)
    const { text, html } = await site.get('sari', '/me')
    expect(html).toContain(`href="/applications/${report}"`)
    expect(html).toContain(`href="/applications/${passport}"`)
    expect(text).toContain(await numberOf(site.app, passport))
    expect(text).toContain('datang ke perwakilan, bayar di loket')
    expect(text).toMatch(/Diputuskan paling lambat 26 November 2026/)
    expect(text).not.toContain('Mulai di sini')
  })

  test('keeps finished ones below, and a begun correction on its own application', async () => {
    const id = await send(site.app, ids.sari, 'lapor-diri')
    const office = mission(site.app, service('lapor-diri'))
    await office.askForCorrection(id, ['passport-page'], { id: 'Buram.', en: null })
    await begin('sari', 'lapor-diri', true, id)
    const asked = await site.get('sari', '/me')
    expect(asked.text).toContain('perbaiki permohonan')
    expect(asked.html).not.toContain(`href="/drafts/${id}"`)
    await site.post('sari', `/applications/${id}/withdrawal`, {})
    const { text } = await site.get('sari', '/me')
    expect(text.indexOf('Permohonan yang sudah selesai')).toBeGreaterThan(
      text.indexOf('Permohonan yang berjalan'),
    )
  })

  test('offers to go on with what she came for, until she has begun it', async () => {
    const offer = async () => (await site.get('nur', '/me')).text.includes('Lanjutkan: Penggantian paspor')
    const sending = await writeDraft(site.app, ids.nur, 'lapor-diri')
    const draft = { ...sending.draft, next: 'passport-replacement' }
    expect(await offer()).toBe(false)
    expect(await sendDraft(site.app, { ...sending, draft }, kualaLumpur)).toEqual({ sent: true })
    expect(await offer()).toBe(true)
    await begin('nur', 'passport-replacement')
    expect(await offer()).toBe(false)
    await sql`delete from applications.drafts where person = ${ids.nur}`.execute(site.app.db)
    expect(await offer()).toBe(true)
    await send(site.app, ids.nur, 'passport-replacement')
    expect(await offer()).toBe(false)
  })

  test('says in a report not yet sent what comes after it', async () => {
    const { app } = site
    const { draft } = await writeDraft(app, ids.nur, 'lapor-diri')
    await sql`update applications.drafts set next_service = 'passport-replacement' where id = ${draft.id}`.execute(
      app.db,
    )
    expect((await site.get('nur', '/me')).text).toContain('Sesudah ini: Penggantian paspor.')
  })

  test('asks again for lapor diri where it was rejected', async () => {
    const id = await send(site.app, ids.hasan, 'lapor-diri')
    const office = mission(site.app, service('lapor-diri'))
    expect((await site.get('hasan', '/me')).text).not.toContain('Mulai di sini')
    await office.complete(id)
    await office.reject(id, 'elsewhere', { id: 'Anda tinggal di Johor.', en: null })
    expect((await site.get('hasan', '/me')).text).toContain('Mulai di sini')
  })

  test("shows nothing of another's, and is for citizens alone", async () => {
    const { html } = await site.get('hasan', '/me')
    expect(html).not.toMatch(/passport-replacement|Penggantian paspor/)
    expect((await site.get(null, '/me')).headers.get('location')).toBe('/sign-in?return=%2Fme')
    expect((await site.get('budi', '/me')).status).toBe(403)
  })

  test('offers it no more once Hasan says not now, in this session; an address that names no service is not found', async () => {
    const sending = await writeDraft(site.app, ids.hasan, 'lapor-diri')
    await sendDraft(
      site.app,
      { ...sending, draft: { ...sending.draft, next: 'surat-keterangan-pindah' } },
      kualaLumpur,
    )
    const offer = async (cookie?: string) =>
      (await site.get('hasan', '/me', cookie === undefined ? {} : { cookie })).html.includes(
        'value="surat-keterangan-pindah"',
      )
    expect(await offer()).toBe(true)
    const said = await site.post('hasan', '/me/not-now', { service: 'surat-keterangan-pindah' })
    expect([said.status, said.headers.get('location')]).toEqual([303, '/me'])
    const [cookie = ''] = (said.headers.get('set-cookie') ?? '').split(';')
    expect(cookie).not.toContain('pindah')
    expect(await offer(cookie)).toBe(false)
    expect(await offer()).toBe(true)
    const sari = await site.post('sari', '/me/not-now', { service: 'surat-keterangan-pindah' })
    const [hers = ''] = (sari.headers.get('set-cookie') ?? '').split(';')
    expect(await offer(hers)).toBe(true)
    expect((await site.post('hasan', '/me/not-now', { service: 'none' })).status).toBe(404)
  })

  test('reads whole in both languages', async () => {
    for (const language of ['id', 'en'] as const) {
      const { text } = await site.get('sari', '/me', { language })
      expect(text).not.toMatch(/\{\w+\}|undefined|\[object|null/)
    }
  })
})
