import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { onBothStores } from '../../../../../tests/database.ts'
import { send, service } from '../../citizen/story-for-tests.ts'
import { type Desk, ids, openDesk } from '../site-for-tests.ts'

const passport = service('passport-replacement')
const letter = service('surat-keterangan-pindah')
const today = { 'day-day': '24', 'day-month': '11', 'day-year': '2026' }

onBothStores((_store, database) => {
  const open = async () => {
    const desk = await openDesk(database())
    await send(desk.app, ids.sari, 'lapor-diri')
    return desk
  }
  const sent = async (desk: Desk, code = passport.code) => send(desk.app, ids.sari, code)
  const post = async (
    desk: Desk,
    who: 'budi' | 'wati' | 'ratna' | 'arif',
    id: string,
    act: string,
    form = {},
  ) => desk.post(who, `/desk/applications/${id}/${act}`, { seen: await desk.version(id), ...form })
  const facts = async (desk: Desk, id: string) =>
    (await desk.app.journal.read(`application-${id}`)).map(fact => fact.name)

  describe('declaring a file complete', () => {
    test('Budi sees which date is told, declares it, and is led back to the file', async () => {
      const desk = await open()
      const id = await sent(desk)
      const page = await desk.get('budi', `/desk/applications/${id}/completeness`, { language: 'en' })
      expect(page.text).toContain('3 working days starts today')
      const answer = await post(desk, 'budi', id, 'completeness')
      expect([answer.status, answer.headers.get('location')]).toEqual([
        303,
        `/desk/applications/${id}?done=declare-complete`,
      ])
      expect(await facts(desk, id)).toEqual(['ApplicationSubmitted', 'FileDeclaredComplete'])
    })

    test('he is warned of signs that the letter cannot print, and may go on', async () => {
      const desk = await open()
      const id = await send(desk.app, ids.sari, passport.code, { fullName: 'Sari ᚠ Wulandari 🌺' })
      const path = `/desk/applications/${id}/completeness`
      const page = await desk.get('budi', path, { language: 'en' })
      expect(page.text).toContain('cannot be printed yet')
      expect(page.text).toContain('ᚠ 🌺')
      expect(page.html).toContain(`href="/desk/applications/${id}/corrections"`)
      expect(page.text).toContain('Wulandari')
      expect((await post(desk, 'budi', id, 'completeness')).status).toBe(303)
      const sound = await sent(desk)
      const quiet = await desk.get('budi', `/desk/applications/${sound}/completeness`, { language: 'en' })
      expect(quiet.text).not.toContain('cannot be printed')
    })

    test('a double click does it once, and both answers lead to the file', async () => {
      const desk = await open()
      const id = await sent(desk)
      const seen = await desk.version(id)
      await post(desk, 'budi', id, 'completeness', { seen })
      const second = await post(desk, 'budi', id, 'completeness', { seen })
      expect(second.status).toBe(303)
      expect(await facts(desk, id)).toHaveLength(2)
    })

    test('Salma of Jeddah finds no such request, and Ratna, whose step it is not, may not', async () => {
      const desk = await open()
      const id = await sent(desk)
      const path = `/desk/applications/${id}/completeness`
      expect((await desk.get('salma', path)).status).toBe(404)
      expect((await desk.post('salma', path, { seen: '1' })).status).toBe(404)
      expect((await desk.get('ratna', path)).status).toBe(403)
      for (const other of ['fajar', 'dewi', 'sari'] as const)
        expect((await desk.get(other, path)).status).toBe(403)
      expect(await facts(desk, id)).toHaveLength(1)
    })
  })

  describe('a step that cannot be taken now', () => {
    test('Budi reads why, what must come first, where the request stands, and finds the way to the file', async () => {
      const desk = await open()
      const id = await sent(desk)
      const read = async (act: string) => {
        const { status, text, html } = await desk.get('budi', `/desk/applications/${id}/${act}`, {
          language: 'en',
        })
        expect(status).toBe(409)
        expect(html).toMatch(
          new RegExp(`<a href="/desk/applications/${id}" class="button[^>]*>Open the file`),
        )
        expect(html).not.toContain('<form action="/desk/applications')
        expect(text).not.toContain('Sari')
        return text
      }
      const early = await read('attendance')
      expect(early).toContain('This step cannot be taken at the present stage.')
      expect(early).toContain('Waiting to be checked')
      await post(desk, 'budi', id, 'completeness')
      expect(await read('completeness')).toContain('This step has already been done.')
      const first = passport.steps.table.find(step => step.act === 'attendance')?.name.en
      expect(await read('biometrics')).toContain(`Not done yet, and must come first: ${first}.`)
    })
  })

  describe('a page that has become old', () => {
    test('Wati is told what Budi did meanwhile, and keeps what she typed', async () => {
      const desk = await open()
      const id = await sent(desk)
      await post(desk, 'budi', id, 'completeness')
      const seen = await desk.version(id)
      await post(desk, 'budi', id, 'attendance', today)
      const form = { receipt: 'KL-77', amount: '109', currency: 'MYR', seen }
      const late = await desk.post('wati', `/desk/applications/${id}/payments`, form, { language: 'en' })
      expect(late.status).toBe(409)
      expect(late.text).toContain('This file has changed since you opened it')
      expect(late.text).toContain('The applicant came in person')
      expect(late.html).toContain('value="KL-77"')
      // Sent again from the page just shown, it is done.
      const again = await post(desk, 'wati', id, 'payments', { ...form, seen: await desk.version(id) })
      expect(again.status).toBe(303)
    })

    test('where the step is over meanwhile, she reads that too', async () => {
      const desk = await open()
      const id = await sent(desk)
      await post(desk, 'budi', id, 'completeness', { seen: '1' })
      const late = await desk.post(
        'wati',
        `/desk/applications/${id}/completeness`,
        { seen: '1' },
        { language: 'en' },
      )
      expect(late.status).toBe(409)
      expect(late.text).toContain('File declared complete')
      expect(late.text).toContain('This step has already been done')
    })
  })

  describe('asking for a correction', () => {
    test('Budi must choose what and say why; nothing he typed is lost', async () => {
      const desk = await open()
      const id = await sent(desk)
      const empty = await post(desk, 'budi', id, 'corrections', { reasonEn: 'Blurred' })
      expect(empty.status).toBe(422)
      expect(empty.html).toContain('Blurred')
      const asked = await post(desk, 'budi', id, 'corrections', {
        documents: 'old-passport',
        reasonId: 'Foto kabur.',
      })
      expect(asked.status).toBe(303)
      // What he has just done he sees done; from then on the file waits for the applicant.
      const file = await desk.get('budi', asked.headers.get('location') ?? '')
      expect(file.text).toContain('Foto kabur.')
      expect((await desk.looks()).at(-1)?.body).toMatchObject({ what: 'file', purpose: 'check-request' })
      for (const [who, path] of [
        ['budi', ''],
        ['budi', '?done=declare-complete'],
        ['wati', '?done=ask-correction'],
      ] as const)
        expect((await desk.get(who, `/desk/applications/${id}${path}`)).text).not.toContain('Foto kabur.')
      desk.at('2026-11-24T02:16:00.000Z')
      const late = await desk.get('budi', asked.headers.get('location') ?? '')
      expect(late.text).not.toContain('Foto kabur.')
      expect(file.text).toContain('Paspor lama')
    })
  })

  describe('the page of a decision', () => {
    test.each([
      ['id', 'Pemohon hadir Belum', 'Catat kedatangan'],
      ['en', 'Applicant came in person Not yet', 'Record attendance'],
    ] as const)(
      'tells Ratna whose request it is and what was done, in "%s"',
      async (language, state, command) => {
        const desk = await open()
        const id = await send(desk.app, ids.sari, passport.code, { fullName: 'Sari Wulandari' })
        await post(desk, 'budi', id, 'completeness')
        const before = (await desk.looks()).length
        const page = await desk.get('ratna', `/desk/applications/${id}/decision`, { language })
        for (const shown of ['Sari Wulandari', 'C1234567', state]) expect(page.text).toContain(shown)
        expect(page.text).not.toContain(command)
        expect((await desk.looks()).slice(before)).toMatchObject([
          { actor: ids.ratna, body: { what: 'file', purpose: 'decide-request', detail: 'decide' } },
        ])
        // Shown again because something is missing, it is a look again.
        await post(desk, 'ratna', id, 'decision')
        expect(await desk.looks()).toHaveLength(before + 2)
        expect((await desk.get('budi', `/desk/applications/${id}/decision`)).status).toBe(403)
      },
    )
  })

  test('Ratna reads first what Sari was told to look at, then what the letter prints, and all the rest', async () => {
    const desk = await open()
    const id = await send(desk.app, ids.sari, passport.code, { otherNationality: true })
    await post(desk, 'budi', id, 'completeness')
    const { html, text } = await desk.get('ratna', `/desk/applications/${id}/decision`, { language: 'en' })
    const [top = '', rest = ''] = html.split('<details')
    expect(text).toContain('To be looked at')
    expect(text.indexOf('To be looked at')).toBeLessThan(text.indexOf('Kendal'))
    expect(top).toContain('Kendal')
    expect(top).not.toContain('12 Jalan Ampang')
    expect(rest).toContain('12 Jalan Ampang')
  })

  describe('an amount other than the one told', () => {
    test('Budi finds the told currency chosen, and confirms the very amount that differs, with both shown', async () => {
      const desk = await open()
      const id = await sent(desk)
      await post(desk, 'budi', id, 'completeness')
      const page = await desk.get('budi', `/desk/applications/${id}/payments`)
      expect(page.html).toMatch(/<option value="IDR" selected/)
      const typed = { receipt: 'KL-1', amount: '35.000', currency: 'IDR' }
      const asked = await post(desk, 'budi', id, 'payments', typed)
      expect(asked.status).toBe(422)
      expect(asked.html).toContain('value="IDR-3500000"')
      expect(asked.text.replace(/\s/g, ' ')).toContain('Diberitahukan: IDR 350.000. Akan dicatat: IDR 35.000')
      // Agreed for one amount is not agreed for the next; as told needs none.
      const agreed = 'IDR-3500000'
      expect((await post(desk, 'budi', id, 'payments', { ...typed, amount: '53.000', agreed })).status).toBe(
        422,
      )
      expect((await post(desk, 'budi', id, 'payments', { ...typed, amount: '350.000' })).status).toBe(303)
    })

    test('in the money of the country none is compared, and Budi is told by which rate it is converted', async () => {
      const desk = await open()
      const id = await sent(desk)
      await post(desk, 'budi', id, 'completeness')
      const paid = { receipt: 'KL-109', amount: '109', currency: 'MYR' }
      const page = await desk.get('budi', `/desk/applications/${id}/payments`)
      expect(page.text).toContain('Biaya diberitahukan dalam IDR. Untuk mata uang lain, hitung dengan kurs')
      const missing = await post(desk, 'budi', id, 'payments', { ...paid, receipt: '' })
      expect([missing.status, missing.html]).toEqual([422, expect.not.stringContaining('name="agreed"')])
      expect((await post(desk, 'budi', id, 'payments', paid)).status).toBe(303)
    })
  })

  describe('a receipt number is one payment’s', () => {
    const complete = async (desk: Desk) => {
      const id = await sent(desk)
      await post(desk, 'budi', id, 'completeness')
      return id
    }
    const paid = (receipt: string) => ({ receipt, amount: '109', currency: 'MYR' })

    test('the second is refused with the request that has it, however it is written; nothing typed is lost', async () => {
      const desk = await open()
      const [one, two] = [await complete(desk), await complete(desk)]
      expect((await post(desk, 'budi', one, 'payments', paid('KL-0815'))).status).toBe(303)
      const refused = await post(desk, 'wati', two, 'payments', paid('kl-0815'))
      expect(refused.status).toBe(409)
      const [{ number }] = (
        await sql<{ number: string }>`select number from applications.files where id = ${one}`.execute(
          desk.app.db,
        )
      ).rows as [{ number: string }]
      expect(refused.text).toContain(`untuk permohonan ${number}`)
      expect(refused.text).toContain('buat kuitansi dengan nomor lain')
      expect(refused.html).toContain('value="kl-0815"')
      expect(await facts(desk, two)).not.toContain('PaymentReceived')
      // Refused, it has taken nothing; another number goes through, and the first may be sent twice.
      expect((await post(desk, 'wati', two, 'payments', paid('KL-0816'))).status).toBe(303)
    })

    test('of many at the same moment one gets it', async () => {
      const desk = await open()
      const ids = await Promise.all(Array.from({ length: 8 }, () => complete(desk)))
      const answers = await Promise.all(ids.map(id => post(desk, 'budi', id, 'payments', paid('KL-9000'))))
      expect(answers.map(({ status }) => status).toSorted()).toEqual([303, ...Array(7).fill(409)])
      const all = await Promise.all(ids.map(id => facts(desk, id)))
      expect(all.filter(names => names.includes('PaymentReceived'))).toHaveLength(1)
    })
  })

  describe('at the counter', () => {
    test('a date that has not come, an amount that is none: each beside its field', async () => {
      const desk = await open()
      const id = await sent(desk)
      await post(desk, 'budi', id, 'completeness')
      expect((await post(desk, 'budi', id, 'attendance', { ...today, 'day-year': '2027' })).status).toBe(422)
      const paid = await post(desk, 'budi', id, 'payments', {
        receipt: 'KL-1',
        amount: 'abc',
        currency: 'MYR',
      })
      expect(paid.status).toBe(422)
      expect(paid.html).toContain('id="amount-problem"')
      expect((await post(desk, 'budi', id, 'biometrics', today)).status).toBe(409)
    })

    test('a name in the place of a number: refused beside its field, before it stands in a fact', async () => {
      const desk = await open()
      const id = await sent(desk)
      await post(desk, 'budi', id, 'completeness')
      const form = { receipt: 'Kuitansi Sari 12', amount: '109', currency: 'MYR' }
      const paid = await post(desk, 'budi', id, 'payments', form)
      expect([paid.status, paid.text]).toEqual([
        422,
        expect.stringContaining('Nama orang, NIK, dan nomor paspor tidak ditulis'),
      ])
      expect(paid.html).toContain('id="receipt-problem"')
      await post(desk, 'budi', id, 'attendance', today)
      await post(desk, 'budi', id, 'biometrics', today)
      await post(desk, 'budi', id, 'interview', today)
      await post(desk, 'budi', id, 'payments', { ...form, receipt: 'KL-12' })
      const out = await post(desk, 'budi', id, 'agency-requests', { ...today, reference: 'Ref. Sari 3324' })
      expect(out.status).toBe(422)
      expect(out.html).toContain('id="reference-problem"')
      expect((await post(desk, 'budi', id, 'agency-requests', today)).status).toBe(303)
    })

    test('a whole passport: to Imigrasi and back, granted with a numbered letter, handed over', async () => {
      const desk = await open()
      const id = await sent(desk)
      const steps = [
        ['budi', 'completeness', {}],
        ['budi', 'attendance', today],
        ['budi', 'biometrics', today],
        ['wati', 'interview', { ...today, notes: 'Paspor lama utuh.' }],
        ['wati', 'payments', { receipt: 'KL-2', amount: '109,50', currency: 'MYR' }],
        ['budi', 'agency-requests', { ...today, reference: 'SPRI-1' }],
        ['budi', 'agency-answers', { ...today, answer: 'approved' }],
        ['ratna', 'decision', { outcome: 'grant' }],
      ] as const
      for (const [who, act, form] of steps) {
        // Each act's page names her, and that it was seen is on record, for what the act is.
        const before = (await desk.looks()).length
        const page = await desk.get(who, `/desk/applications/${id}/${act}`)
        expect([act, page.text.includes('Sari')]).toEqual([act, true])
        const purpose = { completeness: 'check-request', decision: 'decide-request' }[act as string]
        expect((await desk.looks()).slice(before)).toMatchObject([
          { actor: ids[who], body: { what: 'file', purpose: purpose ?? 'process-request' } },
        ])
        expect([act, (await post(desk, who, id, act, form)).status]).toEqual([act, 303])
      }
      const counter = await desk.get('budi', `/desk/applications/${id}/hand-over`)
      expect(counter.text).toContain('Nomor menurut pemohon: C1234567')
      expect((await desk.looks()).at(-1)?.body).toMatchObject({ purpose: 'hand-over', detail: 'hand-over' })
      expect(desk.asked).toHaveLength(1)
      const given = {
        ...today,
        to: 'holder',
        passportNumber: 'X 123 4567',
        oldBookSeen: 'no',
      }
      const unseen = await post(desk, 'budi', id, 'hand-over', given)
      expect(unseen.status).toBe(409)
      // Somebody else shows by which paper, and who they are; what stands on them is a record, never in a fact.
      const proxy = { ...given, to: 'proxy', 'proxy-receiver': 'Minah', oldBookSeen: 'yes' }
      const unproven = await post(desk, 'budi', id, 'hand-over', proxy)
      expect(unproven.status).toBe(422)
      for (const field of ['paper', 'paperDay', 'identity', 'identityNumber'])
        expect(unproven.html).toContain(`href="#proxy-${field}`)
      const shown = {
        ...{ 'proxy-paper': 'power-of-attorney', 'proxy-paperNumber': 'SK-17', 'proxy-identity': 'passport' },
        ...{ 'proxy-paperDay-day': '20', 'proxy-paperDay-month': '11', 'proxy-paperDay-year': '2026' },
        'proxy-identityNumber': 'B7654321',
      }
      const later = { ...proxy, ...shown, 'proxy-paperDay-day': '30' }
      expect((await post(desk, 'budi', id, 'hand-over', later)).status).toBe(422)
      const done = await post(desk, 'budi', id, 'hand-over', { ...proxy, ...shown })
      expect(done.status).toBe(303)
      const all = await desk.app.journal.read(`application-${id}`)
      expect(all.at(-1)?.body).toMatchObject({
        to: 'proxy',
        shown: { authority: 'power-of-attorney', identity: 'passport' },
      })
      for (const secret of ['SK-17', 'B7654321', 'Minah']) expect(JSON.stringify(all)).not.toContain(secret)
      const kept = await sql<{ body: unknown }>`
        select body from applications.records where application = ${id} and kind = 'hand-over'`.execute(
        desk.app.db,
      )
      expect(kept.rows.at(-1)?.body).toMatchObject({
        receiver: 'Minah',
        shown: { authorityNumber: 'SK-17', authorityDay: '2026-11-20', identityNumber: 'B7654321' },
      })
      const file = await desk.get('budi', done.headers.get('location') ?? '')
      for (const said of ['Ditunjukkan: surat kuasa, paspor', 'SK-17', 'B7654321', 'Minah'])
        expect(file.text).toContain(said)
      expect((await facts(desk, id)).at(-1)).toBe('HandedOver')
    })
  })

  describe('deciding', () => {
    const ready = async (desk: Desk) => {
      const id = await sent(desk, letter.code)
      await post(desk, 'budi', id, 'completeness')
      return id
    }

    test('Arif, to whom Ratna lent her signature, reads in which name he signs, and grants', async () => {
      const desk = await open()
      const id = await ready(desk)
      const page = await desk.get('arif', `/desk/applications/${id}/decision`, { language: 'en' })
      expect(page.text).toContain('delegated until')
      expect((await post(desk, 'arif', id, 'decision', { outcome: 'grant' })).status).toBe(303)
      const [granted] = (await desk.app.journal.read(`application-${id}`)).slice(-1)
      expect(granted?.body).toMatchObject({ capacity: { role: 'head-of-mission', delegatedBy: ids.ratna } })
    })

    test('a name with a sign that no font draws is found before a number is taken, and named', async () => {
      const desk = await open()
      const id = await send(desk.app, ids.sari, letter.code, { fullName: 'Nur 𓀀' })
      await post(desk, 'budi', id, 'completeness')
      const answer = await post(desk, 'ratna', id, 'decision', { outcome: 'grant' })
      expect(answer.status).toBe(422)
      expect(answer.text).toContain('𓀀')
      expect([desk.asked, (await facts(desk, id)).at(-1)]).toEqual([[], 'FileDeclaredComplete'])
    })

    test('Budi may not decide', async () => {
      const desk = await open()
      const id = await ready(desk)
      expect((await desk.get('budi', `/desk/applications/${id}/decision`)).status).toBe(403)
      expect((await post(desk, 'budi', id, 'decision', { outcome: 'grant' })).status).toBe(403)
    })

    test('Ratna rejects on a ground and with words for the citizen, or is told what is missing', async () => {
      const desk = await open()
      const id = await ready(desk)
      expect((await post(desk, 'ratna', id, 'decision', {})).status).toBe(422)
      const bare = await post(desk, 'ratna', id, 'decision', { outcome: 'reject' })
      expect(bare.html).toContain('id="ground-problem"')
      const form = { outcome: 'reject', ground: 'not-moving', reasonId: 'Bukan pindah.' }
      expect((await post(desk, 'ratna', id, 'decision', form)).status).toBe(303)
      expect(await facts(desk, id)).toContain('ApplicationRejected')
    })
  })
})
