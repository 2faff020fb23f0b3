import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '../../../../tests/database.ts'
import { act } from '../../../journal/index.ts'
import { isRefusal, newId } from '../../../kernel/index.ts'
import { standingClock } from '../../../platform/clock.ts'
import { documentStream, issuedDocument } from '../document.ts'
import { documentFile } from '../document-file.ts'
import {
  type DocumentsApp,
  numberNow,
  nursLetter,
  nursRequest,
  openDocumentsApp,
} from '../documents-for-tests.ts'
import type { NumberDocument } from '../number-document.ts'
import { renderDocument } from '../render-job.ts'
import { revokeDocument } from '../revoke-document.ts'
import { openSite } from '../site-for-tests.ts'
import { recordUse } from '../use-document.ts'
import { showVerificationCode } from '../verification-code.ts'
import { voidDocument } from '../void-document.ts'
import { matchAnswer, verdictAnswer } from './schemas.ts'

const mission = 'kbri-kuala-lumpur'
const nobodysCode = '00000000000000000000000000'

const database = useDatabase()
let app: DocumentsApp
let site: ReturnType<typeof openSite>
beforeAll(async () => {
  app = await openDocumentsApp(database())
  site = openSite(app)
})
afterAll(() => app.close())

const issued = async (some: Partial<NumberDocument> = {}, isRendered = true) => {
  const request = nursRequest({ content: nursLetter('Nurhayati'), ...some })
  const numbered = await numberNow(app, request)
  if (isRefusal(numbered)) throw new Error(numbered.refused)
  if (isRendered) await renderDocument(app, request.id, mission)
  const file = isRendered ? await documentFile(app, request.id) : null
  return {
    id: request.id,
    bytes: new Uint8Array(file?.bytes ?? []),
    sha256: file?.sha256 ?? null,
    ...numbered,
  }
}
const revoke = (id: string) =>
  act(app.journal, documentStream(id, mission), issuedDocument, 'ratna', document =>
    revokeDocument(document, { reason: newId() }),
  )

describe('whoever scans the code of Nur’s letter', () => {
  test('abroad reads English where the browser asks for it, and Indonesian where it does not', async () => {
    const { code } = await issued()
    const told = [
      [`/v/${code}`, 'Genuine, not revoked', 'Asli, tidak dicabut'],
      ['/v', 'Code on the document', 'Kode di surat'],
      [`/v/${nobodysCode}`, 'There is no document with this code', 'Tidak ada surat dengan kode ini'],
    ] as const
    for (const [path, en, id] of told) {
      const english = await site.getAccepting(path, 'en-US,en;q=0.9')
      expect(english.text).toContain(en)
      expect(english.headers.get('content-language')).toBe('en')
      expect(english.headers.get('vary')).toContain('cookie, accept-language')
      expect((await site.getAccepting(path, 'id-ID,id;q=0.9,en;q=0.8')).text).toContain(id)
      expect((await site.get(path)).text).toContain(id)
    }
    const body = new URLSearchParams({ passport: 'Z0000000' })
    const headers = { 'accept-language': 'en' }
    const compared = await site.post(`/v/${code}/holder-checks`, { headers, body })
    expect(compared.headers.get('content-language')).toBe('en')
  })

  test('reads that it is genuine, its kind, number, day and mission, and nothing of Nur', async () => {
    const { code, number, sha256 } = await issued()
    const { status, body, text } = await site.get(`/v/${code}`)
    expect(status).toBe(200)
    for (const told of [
      'Surat dengan kode ini asli',
      'Asli, tidak dicabut',
      'Di sini tidak tercatat bahwa surat ini sudah dipakai',
      'Surat keterangan pindah',
      number,
      'Selasa, 24 November 2026',
      'Kedutaan Besar Republik Indonesia di Kuala Lumpur',
      String(sha256),
    ])
      expect(text).toContain(told)
    for (const secret of ['Nurhayati', 'C7654321', 'Arif', '0000aaaa']) expect(body).not.toContain(secret)
  })

  test('may read it in English', async () => {
    const { code } = await issued()
    const { text } = await site.getInEnglish(`/v/${code}`)
    expect(text).toContain('The document with this code is genuine')
    expect(text).toContain('Moving letter')
  })

  test('may type it with hyphens, small letters, and O and l for 0 and 1', async () => {
    const { code } = await issued()
    const typed = showVerificationCode(code).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')
    const { status, headers } = await site.get(`/v?code=${typed}`)
    expect([status, headers.get('location')]).toEqual([303, `/v/${code}`])
    expect((await site.get(`/v/${typed}`)).status).toBe(200)
  })

  test('may paste the address that the letter prints: its code alone is read', async () => {
    const { code } = await issued()
    const host = 'localhost:8080'
    for (const typed of [
      `https://${host}/v/${code}`,
      ` HTTPS://${host.toUpperCase()}/V/${code.toLowerCase()} `,
      `${host}/v/${showVerificationCode(code)}?lang=en#top`,
      `(http://${host}/v/${code}/).`,
      `/v/${code}`,
      // As a phone writes it.
      showVerificationCode(code).replaceAll('-', '\u2013'),
      // As the letter sets it, with a place to break after each sign.
      [...`https://${host}/v/${code}`].join('\u200b'),
    ]) {
      const { status, headers } = await site.get(`/v?code=${encodeURIComponent(typed)}`)
      expect([typed, status, headers.get('location')]).toEqual([typed, 303, `/v/${code}`])
    }
    for (const typed of ['https://dermaga.example/v/', `https://dermaga.example/w/${code}`, '/v/abc']) {
      const { status, text } = await site.get(`/v?code=${encodeURIComponent(typed)}`)
      expect([typed, status]).toEqual([typed, 422])
      expect(text).toContain('Itu bukan kode surat')
    }
  })

  test('is warned of an address that only looks like ours, whose code may be copied from a true letter', async () => {
    const { code } = await issued()
    for (const typed of [`https://elsewhere.example/v/${code}`, `dermaga.example.evil/v/${code}`]) {
      const { status, text } = await site.get(`/v?code=${encodeURIComponent(typed)}`)
      expect([typed, status]).toEqual([typed, 422])
      expect(text).toContain('Itu bukan alamat situs ini')
    }
  })

  test('is told when it was revoked, and not to accept it', async () => {
    const { id, code } = await issued()
    await revoke(id)
    const { text } = await site.get(`/v/${code}`)
    expect(text).toContain('Surat ini tidak berlaku lagi')
    expect(text).toContain('Dicabut pada Selasa, 24 November 2026')
    expect(text).not.toContain('Surat dengan kode ini asli')
  })

  test('is told when it was used, whether or not its file is the issued one; a program reads the same shape as ever', async () => {
    const { id, code, sha256 } = await issued()
    await app.journal.write('budi', entry => recordUse(entry, { id, mission, on: '2026-11-23' }))
    const { text, body } = await site.get(`/v/${code}`)
    for (const told of [
      'asli, tetapi sudah dipakai',
      'dipakai pada Senin, 23 November 2026',
      'sudah diserahkan',
    ])
      expect(text).toContain(told)
    expect(text).not.toContain('tidak tercatat bahwa')
    for (const secret of ['Nurhayati', 'C7654321', '0000aaaa']) expect(body).not.toContain(secret)
    expect((await site.getInEnglish(`/v/${code}`)).text).toContain('was used on Monday, 23 November 2026')
    const answer = await site.get(`/api/v1/documents/${code}`)
    expect(JSON.parse(answer.body)).toEqual({
      ...{ state: 'genuine', kind: 'surat-keterangan-pindah', issuedOn: '2026-11-24' },
      ...{ mission, revokedOn: null, sha256 },
    })
    await revoke(id)
    expect((await site.get(`/v/${code}`)).text).toContain('Surat ini tidak berlaku lagi')
  })

  test('before its file is made sees that it is still being made', async () => {
    const { code } = await issued({}, false)
    const { text } = await site.get(`/v/${code}`)
    expect(text).toContain('Berkasnya sedang dibuat')
    expect(text).not.toContain('Bandingkan berkas')
  })

  test('with a code that nobody gave out is told so, and what to do', async () => {
    const unknown = await site.get(`/v/${nobodysCode}`)
    expect(unknown.status).toBe(404)
    expect(unknown.text).toContain('Tidak ada surat dengan kode ini')
    const wrong = await site.get('/v?code=abc')
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Itu bukan kode surat')
    const empty = await site.get('/v?code=')
    expect(empty.status).toBe(422)
    expect(empty.text).toContain('Kode belum diketik')
    expect((await site.get('/v')).text).toContain('Kode di surat')
  })

  test('who loads the answer to a form anew is led back to the document', async () => {
    const { code } = await issued()
    const answer = await site.get(`/v/${code}/comparisons`)
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST'])
    expect(answer.body).toContain(`<a href="/v/${code}">Kembali ke formulir</a>`)
  })

  test('the page works without scripts and is never kept by anyone on the way', async () => {
    const { code } = await issued()
    const { headers, body } = await site.get(`/v/${code}`)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(body).toContain(`action="/v/${code}/holder-checks"`)
    expect(body).toContain(`action="/v/${code}/comparisons"`)
  })
})

describe('comparing the passport number on the paper', () => {
  test('the right one matches, however it is written', async () => {
    const { code } = await issued()
    for (const typed of ['C7654321', ' c 7654321', 'C-765-4321']) {
      expect((await site.checkPassport(code, typed)).text).toContain('Nomor paspor cocok')
    }
  })

  test('another one does not: a genuine code on another person’s paper is found out', async () => {
    const { code } = await issued()
    const { status, text } = await site.checkPassport(code, 'C7654322')
    expect(status).toBe(200)
    expect(text).toContain('Nomor paspor tidak cocok')
    expect(text).not.toContain('C7654321')
  })

  test('nothing typed is a problem beside the field, and no try', async () => {
    const { code } = await issued()
    const { status, text } = await site.checkPassport(code, '  ')
    expect(status).toBe(422)
    expect(text).toContain('Ketik nomor paspor yang tercetak di surat.')
  })

  test('a document that bears nothing to compare says so and has no such form', async () => {
    const { code } = await issued({ holderPassport: null })
    const { text, body } = await site.get(`/v/${code}`)
    expect(text).toContain('Data pemegangnya tidak dapat dicocokkan di sini')
    expect(text).not.toContain('nomor paspor')
    expect(body).not.toContain('holder-checks')
    expect((await site.checkPassport(code, 'C1')).text).toContain('Tidak ada data pemegang untuk dicocokkan')
  })

  test('after five wrong tries a reader has to wait, for the right number too', async () => {
    const { code } = await issued()
    const from = '198.51.100.1'
    for (let each = 0; each < 5; each++)
      expect((await site.checkPassport(code, `C000000${each}`, from)).status).toBe(200)
    const { status, text } = await site.checkPassport(code, 'C7654321', from)
    expect(status).toBe(429)
    expect(text).toContain('Coba lagi dalam 15 menit')
  })

  test('a flood of wrong tries from many places does not lock out the one who comes new', async () => {
    const { code } = await issued()
    let refused = 0
    for (let each = 0; each < 60; each++) {
      for (let again = 0; again < 4; again++) {
        const { status } = await site.checkPassport(code, `C${each}`, `203.0.113.${each}`)
        if (status === 429) refused++
      }
    }
    expect(refused).toBe(60)
    expect((await site.checkPassport(code, 'C7654321', '198.51.100.77')).text).toContain('Nomor paspor cocok')
    // Each comparison is slow on purpose, and there are two hundred and forty.
  }, 180_000)

  test('an address of IPv6 does not become another reader by changing its last parts', async () => {
    const { code } = await issued()
    for (let each = 0; each < 5; each++) await site.checkPassport(code, 'C1', `2001:db8:7:${each}::${each}`)
    expect((await site.checkPassport(code, 'C1', '2001:db8:7:ffff::1')).status).toBe(429)
    expect((await site.checkPassport(code, 'C1', '2001:db8:8::1')).status).toBe(200)
  })

  test('right tries are not counted, though time goes on while a number is compared', async () => {
    const { code } = await issued()
    const clock = standingClock(app.now())
    const now = () => {
      clock.move(7)
      return clock.now()
    }
    const busy = openSite({ ...app, now })
    for (let at = 0; at < 8; at++) {
      const { status } = await busy.checkPassport(code, 'C7654321', '203.0.113.77')
      expect(status).toBe(200)
    }
  })

  test('right tries are not counted: a customs office may check all day', async () => {
    const { code } = await issued()
    for (let each = 0; each < 12; each++) {
      expect((await site.checkPassport(code, 'C7654321', '198.51.100.9')).status).toBe(200)
    }
  })
})

describe('comparing the date of birth, on a paper without a passport number', () => {
  const lost = { holderPassport: null, holderBirthDate: '1995-03-08' } as const
  const eighthOfMarch = { 'birthDate-day': '8', 'birthDate-month': '3', 'birthDate-year': '1995' }

  test('the page says what the paper bears, and shows it to nobody', async () => {
    const { code } = await issued(lost)
    const { text, body } = await site.get(`/v/${code}`)
    expect(text).toContain('Surat ini tidak memuat nomor paspor')
    expect(text).toContain('Cocokkan tanggal lahir')
    expect(text).not.toContain('Cocokkan nomor paspor')
    expect(body).not.toContain('1995')
  })

  test('the right one matches, another one does not, a day that is none is a problem', async () => {
    const { code } = await issued(lost)
    const right = await site.checkHolder(code, eighthOfMarch)
    expect(right.text).toContain('Tanggal lahir cocok')
    const wrong = await site.checkHolder(code, { ...eighthOfMarch, 'birthDate-day': '9' })
    expect(wrong.text).toContain('Tanggal lahir tidak cocok')
    expect((await site.checkHolder(code, { ...eighthOfMarch, 'birthDate-month': '13' })).status).toBe(422)
    expect((await site.checkHolder(code, {})).text).toContain('Isi tanggal lahir yang tercetak di surat.')
  })

  test('wrong tries are limited as those of a number', async () => {
    const { code } = await issued(lost)
    const from = '198.51.100.31'
    for (let day = 10; day < 15; day++) {
      const typed = { ...eighthOfMarch, 'birthDate-day': String(day) }
      expect((await site.checkHolder(code, typed, from)).status).toBe(200)
    }
    expect((await site.checkHolder(code, eighthOfMarch, from)).status).toBe(429)
  })

  test('where there is a passport number, the date of birth is not asked for', async () => {
    const { code } = await issued({ holderBirthDate: '1995-03-08' })
    expect((await site.get(`/v/${code}`)).text).not.toContain('tanggal lahir')
    expect((await site.checkHolder(code, eighthOfMarch)).status).toBe(422)
  })
})

describe('comparing a file', () => {
  test('the very file is the same, one changed byte is not', async () => {
    const { code, bytes } = await issued()
    expect((await site.compare(`/v/${code}/comparisons`, bytes)).text).toContain('Berkas ini sama persis')
    const changed = Uint8Array.from(bytes)
    changed[1000] = (changed[1000] ?? 0) ^ 1
    expect((await site.compare(`/v/${code}/comparisons`, changed)).text).toContain('Berkas ini berbeda')
  })

  test('without a file the reader is asked for one', async () => {
    const { code } = await issued()
    const { status, text } = await site.compare(`/v/${code}/comparisons`, null)
    expect(status).toBe(422)
    expect(text).toContain('Pilih berkas PDF surat ini.')
  })

  test('an empty file is said to be empty', async () => {
    const { code } = await issued()
    const { status, text } = await site.compare(`/v/${code}/comparisons`, new Uint8Array())
    expect(status).toBe(422)
    expect(text).toContain('Berkas ini kosong')
    expect(text).not.toContain('Berkas ini berbeda')
  })
})

describe('another agency’s program', () => {
  const verdict = async (code: string) =>
    verdictAnswer.strict().parse(JSON.parse((await site.get(`/api/v1/documents/${code}`)).body))

  test('reads of a genuine document what the page says', async () => {
    const { code, sha256 } = await issued()
    expect(await verdict(code)).toEqual({
      ...{ state: 'genuine', kind: 'surat-keterangan-pindah', issuedOn: '2026-11-24', mission },
      ...{ revokedOn: null, sha256 },
    })
  })

  test('reads of a revoked and of a cancelled one since when it is no longer good', async () => {
    const revoked = await issued()
    await revoke(revoked.id)
    expect(await verdict(revoked.code)).toMatchObject({ state: 'revoked', revokedOn: '2026-11-24' })
    const cancelled = await issued({}, false)
    await act(app.journal, documentStream(cancelled.id, mission), issuedDocument, 'ratna', document =>
      voidDocument(document, { reason: newId() }),
    )
    expect(await verdict(cancelled.code)).toMatchObject({ state: 'revoked', sha256: null })
  })

  test('compares a file by sending it', async () => {
    const { code, bytes } = await issued()
    const compare = async (file: Uint8Array<ArrayBuffer>) =>
      matchAnswer.parse(JSON.parse((await site.compare(`/api/v1/documents/${code}/comparison`, file)).body))
    expect(await compare(bytes)).toEqual({ match: true })
    expect(await compare(new Uint8Array([1, 2, 3]))).toEqual({ match: false })
  })

  test.each([nobodysCode, 'x', '%00', 'C7654321', 'A'.repeat(101)])(
    'gets 404 for the code %s',
    async code => {
      for (const { status, headers } of [
        await site.get(`/api/v1/documents/${code}`),
        await site.compare(`/api/v1/documents/${code}/comparison`, new Uint8Array([1])),
      ]) {
        expect(status).toBe(404)
        expect(headers.get('content-type')).toMatch('application/problem+json')
      }
    },
  )

  test('is told of a wrong type, a missing field and a wrong method', async () => {
    const { code } = await issued()
    const path = `/api/v1/documents/${code}/comparison`
    const asJson = { body: '{}', headers: { 'content-type': 'application/json' } }
    expect((await site.post(path, asJson)).status).toBe(415)
    expect((await site.compare(path, null)).status).toBe(422)
    const wrong = await site.get(path)
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'POST'])
  })
})
