import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeBrowser, desk, openPage, phone } from '../browser.ts'
import { startPlatform } from './platform.ts'
import { act, becomes, follow, look, visit, type Walk } from './steps.ts'

describe.each([
  { scripts: true, as: 'with scripts' },
  { scripts: false, as: 'without scripts' },
])('Ratna answers for what her mission signs, $as', ({ scripts }) => {
  let platform: Awaited<ReturnType<typeof startPlatform>>
  let citizen: Walk
  let head: Walk
  let officer: Walk
  const signatures = '/signatures/kbri-kuala-lumpur'

  beforeAll(async () => {
    platform = await startPlatform()
    const { url } = platform
    const walk = async (viewport: typeof phone): Promise<Walk> => ({
      page: await openPage({ scripts, viewport }),
      ...{ url, hasScripts: scripts, visited: new Set<string>() },
    })
    citizen = await walk(phone)
    head = await walk(phone)
    officer = await walk(desk)
  })
  afterAll(async () => {
    for (const walk of [citizen, head, officer]) await walk?.page.context().close()
    await platform?.stop()
    await closeBrowser()
  })

  const textOf = ({ page }: Walk): Promise<string> => page.locator('main').innerText()
  const send = async (walk: Walk): Promise<string> => {
    await follow(walk.page.locator('main form button[type="submit"]').last())
    await walk.page.waitForLoadState()
    await look(walk)
    return textOf(walk)
  }
  const fillDay = async ({ page }: Walk, field: string, daysFromNow: number) => {
    const at = new Date(Date.now() + daysFromNow * 86_400_000)
    await page.locator(`[name="${field}-day"]`).fill(String(at.getUTCDate()))
    await page.locator(`[name="${field}-month"]`).fill(String(at.getUTCMonth() + 1))
    await page.locator(`[name="${field}-year"]`).fill(String(at.getUTCFullYear()))
  }
  const fileOf = async (service: string, status: string): Promise<string> => {
    const found = await sql<{ id: string }>`
      select f.id from applications.files f join access.accounts a on a.id = f.person
      where f.service = ${service} and f.status = ${status} and a.subject in ('hasan', 'nur') limit 1`.execute(
      platform.db,
    )
    return `/desk/applications/${found.rows[0]?.id}`
  }

  test('from the desk, on her phone, she sees who signs and to whom she has lent her signature', async () => {
    await becomes(head, 'ratna')
    await follow(head.page.locator('nav a[href="/signatures"]').first())
    await head.page.waitForURL(`**${signatures}`)
    await look(head)
    const text = await textOf(head)
    for (const shown of ['Duta Besar Luar Biasa dan Berkuasa Penuh', 'Konsul', 'Arif Rahman', 'Berlaku'])
      expect(text).toContain(shown)
  })

  test('she lends it to Budi too; what is missing and what may not be is told in words', async () => {
    await follow(head.page.locator(`main a[href="${signatures}/loans"]`))
    await look(head)
    expect(await send(head)).toContain('Pilih salah satu.')
    await head.page.locator('[name="delegate"]').selectOption({ label: 'Budi Santoso' })
    await fillDay(head, 'to', 500)
    expect(await send(head)).toContain('paling lama satu tahun')
    await fillDay(head, 'to', 10)
    const text = await send(head)
    expect(new URL(head.page.url()).pathname).toBe(signatures)
    expect(text).toContain('Wewenang tanda tangan diberikan.')
    expect(text).toContain('Budi Santoso')
  })

  test('Budi sees that he holds it, and on the page of a decision what stands under his letter', async () => {
    await becomes(officer, 'budi')
    expect(await textOf(officer)).toContain('Anda menandatangani a.n. kepala perwakilan sampai')
    await visit(officer, signatures)
    expect(await textOf(officer)).toContain('Anda menandatangani a.n. Ratna Kusumawati sampai')
    await visit(officer, `${await fileOf('surat-keterangan-pindah', 'complete')}/decision`)
    const text = await textOf(officer)
    expect(text).toContain('a.n. Duta Besar Luar Biasa dan Berkuasa Penuh')
    expect(text).toContain('Jabatan resmi dan NIP Anda belum dicatat')
  })

  test('she records what is printed under his letters, and ends the loan before its last day', async () => {
    const row = head.page.getByRole('row', { name: /Budi Santoso/ })
    await follow(row.locator('a[href*="/signers/"]'))
    await look(head)
    await head.page.locator('[name="position"]').fill('Pelaksana Fungsi Konsuler')
    await head.page.locator('[name="nip"]').fill('12345')
    const text = await send(head)
    for (const shown of ['Sudah dicatat', 'Pelaksana Fungsi Konsuler', 'Bukan 18 angka'])
      expect(text).toContain(shown)
    await officer.page.reload()
    expect(await textOf(officer)).toContain('NIP 12345')

    await visit(head, signatures)
    const lent = head.page.getByRole('row', { name: /Budi Santoso.*Akhiri/ })
    await follow(lent.getByRole('button', { name: /Akhiri sekarang/ }))
    await head.page.waitForLoadState()
    expect(await textOf(head)).toContain('Wewenang tanda tangan diakhiri.')
    const answer = await officer.page.reload()
    expect(answer?.status()).toBe(403)
  })

  const grant = async (file: string): Promise<string> => {
    await act(head, file, 'decision', { outcome: 'grant' })
    const code = await platform.codeOf(file)
    const ready = async () => {
      const { rows } = await sql<{ sha256: string | null }>`
        select sha256 from documents.documents d join applications.files f on f.document = d.document
        where f.id = ${file.split('/').at(-1)}`.execute(platform.db)
      return rows[0]?.sha256 ?? null
    }
    await expect.poll(ready, { timeout: 60_000, interval: 500 }).not.toBeNull()
    return code
  }
  /** From the file to the document's page, and there the one of the two ways to end it. */
  const end = async (file: string, what: 'cancellation' | 'revocation', reason: string): Promise<string> => {
    // Issued, it is nobody's task any more: she is asked what she opens it for.
    await visit(head, file)
    await head.page.locator('[name="purpose"][value="answer-objection"]').check()
    await follow(head.page.locator('main form button[type="submit"]'))
    await look(head)
    await follow(head.page.locator('main a[href^="/documents/"]'))
    await look(head)
    await head.page.locator(`details:has([name="reason-${what}"]) summary`).click()
    await look(head)
    await head.page.locator(`[name="reason-${what}"]`).fill(reason)
    await follow(head.page.locator(`form[action$="/${what}"] button[type="submit"]`))
    await head.page.waitForLoadState()
    await look(head)
    return textOf(head)
  }

  test('she grants a moving letter and takes it back: Hasan reads so, and whoever scans it', async () => {
    const file = await fileOf('surat-keterangan-pindah', 'complete')
    const code = await grant(file)
    await becomes(citizen, 'hasan')
    const own = file.replace('/desk', '')
    await visit(citizen, own)
    expect(await citizen.page.locator(`a[href="${own}/document"]`).count()).toBe(1)
    await visit(citizen, `/v/${code}`)
    expect(await textOf(citizen)).toContain('Asli')

    const text = await end(file, 'revocation', 'Alamat di Indonesia keliru.')
    expect(text).toContain('Dicabut')
    expect(text).not.toContain('Alamat di Indonesia keliru.')
    await follow(head.page.locator('main a[href^="/desk/letters/"]'))
    expect(new URL(head.page.url()).pathname).toBe(file)
    await visit(head, `${file}?purpose=answer-objection`)
    expect(await textOf(head)).toContain('dicabut: Alamat di Indonesia keliru.')

    await visit(citizen, own)
    expect(await textOf(citizen)).toContain('Surat ini dicabut dan tidak berlaku lagi')
    expect(await citizen.page.locator(`a[href="${own}/document"]`).count()).toBe(0)
    await visit(citizen, `/v/${code}`)
    const verdict = await textOf(citizen)
    expect(verdict).toContain('Surat ini tidak berlaku lagi')
    expect(verdict).not.toContain('keliru')
    const told = await citizen.page.request.get(`${platform.url}/api/v1/documents/${code}`)
    expect(await told.json()).toMatchObject({ state: 'revoked' })
  })

  test('she cancels a letter that was not handed out; its number stays in the register as void', async () => {
    const file = await fileOf('passport-replacement', 'paused')
    await becomes(officer, 'budi')
    await act(officer, file, 'agency-answers', { answer: 'approved' })
    const code = await grant(file)
    expect(await end(file, 'cancellation', 'Permohonan ganda.')).toContain('Batal')
    await becomes(citizen, 'nur')
    await visit(citizen, file.replace('/desk', ''))
    expect(await textOf(citizen)).toContain('Surat ini dibatalkan')
    await visit(citizen, `/v/${code}`)
    expect(await textOf(citizen)).toContain('Surat ini tidak berlaku lagi')
  })

  test('Hasan, whose report was rejected, reads why, and how to object', async () => {
    const file = await fileOf('lapor-diri', 'complete')
    await visit(officer, `${file}/decision`)
    await officer.page.locator('[name="outcome"][value="reject"]').check()
    await officer.page.locator('[name="ground"]').selectOption({ index: 1 })
    await officer.page.locator('[name="reasonId"]').fill('Alamatnya sudah tercatat.')
    await follow(officer.page.locator('main form button[type="submit"]').last())
    await officer.page.waitForURL(url => url.pathname === file)
    await becomes(citizen, 'hasan')
    await visit(citizen, file.replace('/desk', ''))
    const text = await textOf(citizen)
    for (const shown of [
      'Alamatnya sudah tercatat.',
      'Jika Anda tidak setuju',
      'tulis keberatan kepada kepala perwakilan',
      'belum dicocokkan dengan naskah resmi',
    ])
      expect(text).toContain(shown)
  })
})
