import { PDFiumLibrary } from '@hyzyla/pdfium'
import { beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '../../../../../tests/database.ts'
import { type PrintedDetails, recordSignerDetails } from '../../../access/index.ts'
import type { Situation } from '../../../catalogue/index.ts'
import { documentFile, documentsModule } from '../../../documents/index.ts'
import { kualaLumpur } from '../../citizen/site-for-tests.ts'
import { send } from '../../citizen/story-for-tests.ts'
import { type Desk, ids, openDesk } from '../site-for-tests.ts'

const ambassador: PrintedDetails = {
  position: 'Duta Besar Luar Biasa dan Berkuasa Penuh Republik Indonesia untuk Malaysia',
  positionEn: 'Ambassador Extraordinary and Plenipotentiary of the Republic of Indonesia to Malaysia',
  nip: '190001012000012001',
}
const consul: PrintedDetails = { position: 'Konsul', positionEn: 'Consul', nip: '190002022000021001' }

const database = useDatabase()
let desk: Desk
let pdfium: PDFiumLibrary
beforeAll(async () => {
  desk = await openDesk(database())
  pdfium = await PDFiumLibrary.init()
  await send(desk.app, ids.sari, 'lapor-diri')
})

const record = async (who: 'ratna' | 'arif', details: PrintedDetails) => {
  const signer = { mission: kualaLumpur, account: ids[who], from: '2026-01-01', to: null, isSignerHere: true }
  expect(await recordSignerDetails(desk.app, ids.ratna, { ...signer, details })).toBeNull()
}

const decisionOf = (id: string) => `/desk/applications/${id}/decision`

const ready = async (answers: Situation['answers'] = {}): Promise<string> => {
  const id = await send(desk.app, ids.sari, 'surat-keterangan-pindah', answers)
  const path = `/desk/applications/${id}/completeness`
  expect((await desk.post('budi', path, { seen: await desk.version(id) })).status).toBe(303)
  return id
}

/** What stands on the paper that this signer's grant issues: its text with single spaces, and its sheets. */
const letterBy = async (who: 'ratna' | 'arif', id: string) => {
  const form = { outcome: 'grant', seen: await desk.version(id) }
  expect((await desk.post(who, decisionOf(id), form)).status).toBe(303)
  const asked = desk.asked.at(-1) as { document: string; mission: string }
  const job = documentsModule.jobs?.(desk.app).find(({ name }) => name === 'documents/render')
  await job?.handle(asked, new AbortController().signal)
  const file = await documentFile(desk.app, asked.document)
  const pdf = await pdfium.loadDocument(new Uint8Array(file?.bytes ?? []))
  const sheets = [...pdf.pages()].map(page => page.getText().replace(/\s+/g, ' '))
  pdf.destroy()
  return { text: sheets.join(' '), sheets: sheets.length }
}

describe('the surat keterangan pindah carries the sixteen fields of PMK 25/2025', () => {
  // As the regulation's form numbers them (DOMAIN 1.2); the values are those of Nur in the definition's first example.
  const fields = (
    name: string,
    position: string,
    nip: string,
  ): readonly [number, string, string | RegExp][] => [
    [1, 'Nomor', /\d{5}\/SKP\/KBRI-KUALA-LUMPUR\/XI\/2026/],
    [2, 'Perwakilan', 'Kedutaan Besar Republik Indonesia di Kuala Lumpur'],
    [3, 'Di', 'Kuala Lumpur'],
    [4, 'Nama', 'Nur'],
    [5, 'No. paspor', 'C7654321'],
    [6, 'Alamat di Indonesia', 'Jalan Raya 1, 79462 Sambas, Kalimantan Barat'],
    [7, 'Negara tempat tinggal', 'Malaysia'],
    [8, 'Alamat di negara itu', '3 Jalan Pudu, Kuala Lumpur'],
    [9, 'Barang dipergunakan selama tinggal di', 'Malaysia'],
    [10, 'Dari', '1 Oktober 2022'],
    [11, 'Sampai dengan', '20 Desember 2026'],
    [12, 'Setelah yang bersangkutan', 'selesai bekerja'],
    [13, 'Tanggal', '24 November 2026'],
    [14, 'Nama pejabat', name],
    [15, 'Jabatan', position],
    [16, 'NIP', nip],
  ]
  const carries = (text: string, each: readonly [number, string, string | RegExp]) => {
    const [number, label, value] = each
    const quoted = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    const found = typeof value === 'string' ? quoted(value) : value.source
    // Number, label, its English, value: in this order and without another field between.
    expect(text).toMatch(new RegExp(`(^| )${number} ${quoted(label)} [^0-9]{2,60}${found}`))
  }

  test('signed by Ratna, whose title and staff number are recorded', async () => {
    await record('ratna', ambassador)
    const { text, sheets } = await letterBy('ratna', await ready())
    for (const each of fields('Ratna', ambassador.position, ambassador.nip ?? '')) carries(text, each)
    expect(text).not.toContain('a.n.')
    expect(text).toContain(ambassador.positionEn)
    expect(sheets).toBe(1)
  })

  test('signed by Arif for her: "a.n.", her office, then his own title and number, on one sheet', async () => {
    await record('arif', consul)
    const { text, sheets } = await letterBy('arif', await ready())
    for (const each of fields('Arif', consul.position, consul.nip ?? '')) carries(text, each)
    expect(text).toContain(`a.n. ${ambassador.position}, on behalf of the ${ambassador.positionEn}`)
    expect(text).toMatch(/Konsul, Consul Arif NIP 190002022000021001/)
    expect(sheets).toBe(1)
  })

  test.each([
    ['one word', 'Sulastri', 'Sulastri', 1],
    ['very long', `Raden Ajeng ${'Kusumawardhani '.repeat(7)}Al-Banjari`, 'Raden Ajeng Kusumawardhani', 1],
    ['Arabic', 'نور عائشة بنت محمد', '', 1],
  ])('a name of %s stands on it, with every field', async (_what, fullName, shown, count) => {
    const { text, sheets } = await letterBy('ratna', await ready({ fullName }))
    expect(text).toContain(shown)
    for (let number = 1; number <= 16; number++) expect(text).toMatch(new RegExp(`(^| )${number} [A-Z]`))
    expect(sheets).toBe(count)
  })
})

describe('what the signer is told before deciding', () => {
  const seen = async (who: 'ratna' | 'arif', id: string) => desk.get(who, decisionOf(id), { language: 'en' })

  test('Ratna sees what will stand under the letter, and nothing is said to be missing', async () => {
    const { text } = await seen('ratna', await ready())
    expect(text).toContain(`${ambassador.position}, Ratna NIP ${ambassador.nip}`)
    expect(text).not.toContain('You can still sign now')
  })

  test('without a staff number she is told, can record it, and can go on: the letter prints none', async () => {
    await record('ratna', { ...ambassador, nip: null })
    const id = await ready()
    const page = await seen('ratna', id)
    expect(page.text).toContain('No staff number is recorded for you')
    expect(page.html).toContain(`href="/signatures/${kualaLumpur}/signers/${ids.ratna}"`)
    const { text } = await letterBy('ratna', id)
    expect(text).toMatch(/16 NIP Staff number \(NIP\) –/)
    expect(text).not.toMatch(/NIP \d/)
  })
})

describe('where nothing was recorded', () => {
  const empty = useDatabase()

  test('Arif is told what the letter lacks and who can record it; it carries the names of the roles', async () => {
    const other = await openDesk(empty())
    await send(other.app, ids.sari, 'lapor-diri')
    const id = await send(other.app, ids.sari, 'surat-keterangan-pindah')
    await other.post('budi', `/desk/applications/${id}/completeness`, { seen: '1' })
    const { text, html } = await other.get('arif', decisionOf(id), { language: 'en' })
    expect(text).toContain('a.n. Kepala perwakilan, Petugas, Arif')
    expect(text).toContain('Your official position and staff number are not recorded')
    expect(text).toContain('The official position of the lender is not recorded')
    expect(text).toContain('the mission administrator can record it first')
    expect(html).not.toContain('/signers/')
  })
})
