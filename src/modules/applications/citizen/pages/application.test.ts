import { beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '../../../../../tests/database.ts'
import { newId } from '../../../../kernel/index.ts'
import { ownSecret } from '../find-status.ts'
import { ids, openSite, type Site } from '../site-for-tests.ts'
import { mission, numberOf, send, service } from '../story-for-tests.ts'

const passport = service('passport-replacement')
const report = service('lapor-diri')

describe("Sari's application", () => {
  const database = useDatabase()
  let site: Site
  const office = () => mission(site.app, passport)

  beforeAll(async () => {
    site = await openSite(database())
    site.at('2026-11-23T02:00:00.000Z')
    await send(site.app, ids.sari, 'lapor-diri')
  })

  const sent = async (answers = {}) => {
    site.at('2026-11-23T02:00:00.000Z')
    return send(site.app, ids.sari, 'passport-replacement', answers)
  }

  test('just sent, shows number, secret, what comes next, what it costs by which law, and how to withdraw', async () => {
    const id = await sent()
    const { status, text, html } = await site.get('sari', `/applications/${id}?sent=application`)
    expect(status).toBe(200)
    expect(text).toContain('Permohonan sudah dikirim')
    expect(text).toContain(await numberOf(site.app, id))
    expect(html.replaceAll(/<\/?span>/g, '')).toContain(await ownSecret(site.app, id))
    expect(text).toContain('Tanggalnya diberitahukan setelah berkas Anda lengkap')
    expect(text).toContain('Paling lama 3 hari kerja')
    expect(text).toMatch(/Rp|IDR\s350/)
    expect(text).toContain('Peraturan Pemerintah Nomor 45 Tahun 2024')
    expect(text).toContain('Belum diverifikasi')
    expect(html).toContain(`/applications/${id}/withdrawal`)
  })

  test('leads on to the service she came for, and to no address that someone else put there', async () => {
    const id = await send(site.app, ids.sari, 'lapor-diri')
    const path = `/applications/${id}?sent=application`
    expect((await site.get('sari', `${path}&next=passport-replacement`)).html).toContain(
      'href="/apply/passport-replacement"',
    )
    for (const next of ['//evil.example', 'no-such-service', 'lapor-diri', '%22%3E%3Cscript%3E']) {
      const { html } = await site.get('sari', `${path}&next=${next}`)
      expect(html).not.toMatch(/href="\/apply\//)
    }
  })

  test('shows her answers and documents as she sent them', async () => {
    const id = await sent()
    const { text, html } = await site.get('sari', `/applications/${id}`)
    expect(text).toContain('C1234567')
    expect(text).toContain('12 Jalan Ampang')
    expect(text).toContain('Paspor lama')
    expect(html).toMatch(/href="\/uploads\/[0-9a-f-]{36}"/)
    expect(text).toContain('belum diperiksa dari virus')
  })

  test('says what to correct and why, in her language, with a button', async () => {
    const id = await sent()
    const words = { id: 'Foto paspor buram.\nFoto lagi di tempat terang.', en: 'The photo is blurred.' }
    await office().askForCorrection(id, ['old-passport'], words)
    const shown = await site.get('sari', `/applications/${id}`)
    expect(shown.text).toContain('Foto paspor buram.')
    expect(shown.text).toContain('Foto lagi di tempat terang.')
    expect(shown.html).toContain(`action="/applications/${id}/corrections"`)
    const english = await site.get('sari', `/applications/${id}`, { language: 'en' })
    expect(english.text).toContain('The photo is blurred.')
    expect(english.text).not.toContain('Foto paspor buram.')
  })

  test('says in which language a reason stands that is not in hers', async () => {
    const id = await sent()
    await office().askForCorrection(id, ['old-passport'], { id: 'Foto <b>buram</b>.', en: null })
    const { text, html } = await site.get('sari', `/applications/${id}`, { language: 'en' })
    expect(text).toContain('The officer wrote in Indonesian:')
    expect(html).toContain('Foto &lt;b&gt;buram&lt;/b&gt;.')
  })

  test('complete, tells the day by when, and what she has to do and bring', async () => {
    const id = await sent()
    await office().complete(id)
    const { text } = await site.get('sari', `/applications/${id}`)
    expect(text).toContain('26 November 2026')
    expect(text).toContain('Datang ke KBRI Kuala Lumpur')
    expect(text).toContain('Bayar di loket')
    expect(text).toContain('Bawa dokumen asli: Paspor lama')
    expect(text).toContain('Yang berlaku adalah jumlah yang diberitahukan di loket')
  })

  test('shows the way to the mission: just sent, complete, to be corrected, and rejected; not once withdrawn', async () => {
    const ask = { id: 'Foto buram.', en: null }
    const ways = {
      sent: async () => undefined,
      complete: (id: string) => office().complete(id),
      corrected: (id: string) => office().askForCorrection(id, ['old-passport'], ask),
      rejected: async (id: string) => {
        await office().complete(id)
        await office().reject(id, 'identity-unproven', ask, 'reject-early')
      },
    }
    for (const go of Object.values(ways)) {
      const id = await sent()
      await go(id)
      const { html, text } = await site.get('sari', `/applications/${id}`)
      expect(html).toContain('href="/missions/kbri-kuala-lumpur"')
      expect(html).toContain('href="https://kemlu.go.id/kualalumpur"')
      expect(text).toContain('Jam buka Belum kami ketahui. Tanyakan dulu sebelum datang.')
    }
    const id = await sent()
    const path = `/applications/${id}`
    await site.post('sari', `${path}/withdrawal`, {})
    const { html, text } = await site.get('sari', path)
    expect(text).toContain('Dicabut')
    expect(html).not.toContain('href="/missions/kbri-kuala-lumpur"')
    expect(text).not.toContain('diberitahukan di loket')
  })

  test('once photo and fingerprints are recorded, says that only the interview is left, and no more what to bring', async () => {
    const id = await sent()
    await office().complete(id)
    await office().attend(id)
    await office().takeBiometrics(id)
    const { text } = await site.get('sari', `/applications/${id}`)
    expect(text).toContain('Yang masih perlu di sana: wawancara.')
    expect(text).not.toContain('Foto, sidik jari, dan wawancara')
    expect((await site.get('sari', '/me')).text).toContain('bayar di loket')
    expect((await site.get('sari', '/me')).text).toContain('wawancara di perwakilan')
    expect(text).not.toContain('Datang ke KBRI')
    expect(text).not.toContain('Bawa dokumen asli')
  })

  test('asks her for nothing more once she has paid and come', async () => {
    const id = await sent()
    await office().complete(id)
    await office().pay(id, 'KW-2026-0001')
    await office().visit(id)
    const { text } = await site.get('sari', `/applications/${id}`)
    expect(text).not.toContain('Bayar di loket dan minta')
    expect(text).not.toContain('Bawa dokumen asli')
    expect(text).toContain('KW-2026-0001')
    expect(text).toContain('MYR')
  })

  test('at Imigrasi, says for whom it waits and since when, and gives no date', async () => {
    const id = await sent()
    await office().complete(id)
    await office().pay(id, 'KW-1')
    await office().visit(id)
    site.at('2026-11-24T02:00:00.000Z')
    await office().toImigrasi(id)
    const paused = await site.get('sari', `/applications/${id}`)
    expect(paused.text).toContain('sedang menunggu Imigrasi')
    expect(paused.text).toContain('Menunggu Imigrasi Sejak Selasa, 24 November 2026')
    expect(paused.text).toContain('Diberitahukan lagi setelah waktu menunggu selesai.')

    site.at('2026-11-26T02:00:00.000Z')
    await office().imigrasiAnswers(id)
    const { text } = await site.get('sari', `/applications/${id}`)
    expect(text).toContain('Selasa, 24 November 2026 sampai Kamis, 26 November 2026')
    expect(text).toContain('Tanggalnya bergeser')
    expect(text).toMatch(/Diputuskan paling lambat 30 November 2026/)
    expect(text).toMatch(/pertama diberitahukan 26 November 2026/)
  })

  test('rejected, tells the ground, the explanation and how to object, and no date any more', async () => {
    const id = await sent()
    await office().complete(id)
    const words = { id: 'Nama di dua dokumen berbeda.', en: null }
    await office().reject(id, 'identity-unproven', words, 'reject-early')
    const { text, html } = await site.get('sari', `/applications/${id}`)
    expect(text).toContain('Identitas belum terbukti')
    expect(text).toContain('Nama di dua dokumen berbeda.')
    expect(text).toContain('tulis keberatan kepada kepala perwakilan')
    expect(html).toContain('href="https://www.lapor.go.id"')
    expect(text).toContain('Buka SP4N-LAPOR! (situs lain: www.lapor.go.id)')
    expect(text).toContain('Alamat situs ini menurut kompas.com')
    expect(text).not.toContain('diberitahukan di loket')
    expect(text).toContain('belum dicocokkan dengan naskah resmi')
    expect(text).toContain('Diputuskan pada 23 November 2026')
    expect(text).not.toContain('Diputuskan paling lambat')
  })

  test('handed over, is finished and asks for nothing', async () => {
    const id = await sent()
    await office().complete(id)
    await office().pay(id, 'KW-1')
    await office().visit(id)
    await office().toImigrasi(id)
    await office().imigrasiAnswers(id)
    await office().grant(id, null)
    const granted = await site.get('sari', `/applications/${id}`)
    expect(granted.text).toContain('Ambil hasilnya di KBRI Kuala Lumpur')
    await office().handOver(id)
    const { text } = await site.get('sari', `/applications/${id}`)
    expect(text).toContain('Selesai. Hasilnya sudah diserahkan.')
    expect(text).toContain('Nomor paspor baru E7654321')
    expect(text).toContain('Sari (pemegang sendiri)')
    expect(text).not.toContain('Cabut permohonan ini')
  })

  test('granted, brings the letter: being made, then to download, and no more once it is revoked', async () => {
    const id = await sent()
    await office().complete(id)
    await office().pay(id, 'KW-1')
    await office().visit(id)
    await office().toImigrasi(id)
    await office().imigrasiAnswers(id)
    const letter = await office().number(id, ids.sari)
    await office().grant(id, letter.id)
    const making = await site.get('sari', `/applications/${id}`)
    expect(making.text).toContain('Surat ini sedang dibuat')
    expect(making.text).toContain(letter.number)
    expect((await site.get('sari', `/applications/${id}/document`)).status).toBe(404)

    await letter.render('%PDF-1.7 collection letter')
    const ready = await site.get('sari', `/applications/${id}`)
    expect(ready.html).toContain(`href="/applications/${id}/document"`)
    expect(ready.text).toContain('Bawa surat pengambilan paspor')
    expect(ready.text).toContain(
      'Bawa juga: Paspor lama bila masih ada Identitas siapa pun yang mengambil Penerima kuasa juga surat kuasa',
    )
    expect(ready.text).not.toContain('Bawa dokumen asli')
    expect(ready.text).not.toContain('Ayah atau ibu juga')
    const file = await site.get('sari', `/applications/${id}/document`)
    expect(file.status).toBe(200)
    expect(file.html).toBe('%PDF-1.7 collection letter')
    expect(file.headers.get('content-type')).toBe('application/pdf')
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+\.pdf"$/)
    expect(file.headers.get('cache-control')).toBe('no-store')
    expect((await site.get('hasan', `/applications/${id}/document`)).status).toBe(404)

    await letter.revoke('Alamat keliru.')
    const gone = await site.get('sari', `/applications/${id}`)
    expect(gone.text).toContain('Surat ini dicabut dan tidak berlaku lagi')
    expect(gone.text).toMatch(/Surat Anda dicabut pada \w+, \d+ \w+ 2026\. Jangan memakainya/)
    expect(gone.text).toContain('Alasannya, ditulis untuk Anda: Alamat keliru.')
    expect(gone.html).toContain('href="/apply/passport-replacement"')
    expect(gone.text).not.toContain('untuk mengambilnya')
    expect(gone.text).not.toContain('Bawa surat pengambilan paspor')
    const home = await site.get('sari', '/me')
    expect(home.text).toMatch(/Surat dicabut .*Jangan memakainya/)
    expect(home.text).not.toContain('ambil hasilnya')
    expect(gone.html).not.toContain(`href="/applications/${id}/document"`)
    expect((await site.get('sari', `/applications/${id}/document`)).status).toBe(404)
  })

  test('reads whole in English too, without a hole in any sentence', async () => {
    const id = await sent()
    await office().complete(id)
    for (const language of ['id', 'en'] as const) {
      for (const query of ['', '?sent=application&next=lapor-diri', '?sent=correction']) {
        const { text } = await site.get('sari', `/applications/${id}${query}`, { language })
        expect(text).not.toMatch(/\{\w+\}|undefined|\[object|null/)
      }
    }
  })

  test('is not found by Hasan, by nobody, or under an address that is no id', async () => {
    const id = await sent()
    for (const path of ['', '/withdrawal', '/document']) {
      expect((await site.get('hasan', `/applications/${id}${path}`)).status).toBe(404)
      const nobody = await site.get(null, `/applications/${id}${path}`)
      expect(nobody.status).toBe(303)
      expect(nobody.headers.get('location')).toMatch(/^\/sign-in\?return=/)
      expect((await site.get('budi', `/applications/${id}${path}`)).status).toBe(403)
    }
    expect((await site.post('hasan', `/applications/${id}/withdrawal`, {})).status).toBe(404)
    for (const odd of ['1', 'x', "'", newId()]) {
      expect((await site.get('sari', `/applications/${odd}`)).status).toBe(404)
    }
  })

  test('is never kept by a browser or a proxy', async () => {
    const { headers } = await site.get('sari', `/applications/${await sent()}`)
    expect(headers.get('cache-control')).toBe('no-store')
  })

  test('of lapor diri, free of charge, says so', async () => {
    const id = await send(site.app, ids.nur, 'lapor-diri')
    const { text } = await site.get('nur', `/applications/${id}?sent=application`)
    expect(text).toContain('Tanpa biaya.')
    await mission(site.app, report).complete(id)
    await mission(site.app, report).grant(id, null)
    expect((await site.get('nur', `/applications/${id}`)).text).toContain('Permohonan Anda dikabulkan.')
  })
})
