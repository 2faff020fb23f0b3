import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../../../../../tests/database.ts'
import { kualaLumpur } from '../../citizen/site-for-tests.ts'
import { mission, send, service } from '../../citizen/story-for-tests.ts'
import { itemName } from '../../item-name.ts'
import { type Desk, ids, openDesk } from '../site-for-tests.ts'

const letter = service('surat-keterangan-pindah')
const database = useDatabase()
const english = { language: 'en' } as const
let desk: Desk

beforeAll(async () => {
  desk = await openDesk(database())
})

/** As the view leaves it: a signature that Ratna lent for some days, and may have ended before. */
const lent = async (id: string, days: { from: string; to: string; endedAt: string | null }) => {
  await sql`delete from access.roles where account = ${ids.budi}`.execute(desk.app.db)
  await sql`
    insert into access.roles (id, account, role, mission, starts, ends, delegated_by, ended_at)
    values (${id}, ${ids.budi}, 'head-of-mission', ${kualaLumpur}, ${days.from}, ${days.to}, ${ids.ratna}, ${days.endedAt})`.execute(
    desk.app.db,
  )
}

const reject = (id: string) =>
  desk.post(
    'budi',
    `/desk/applications/${id}/decision`,
    {
      seen: '2',
      outcome: 'reject',
      ground: 'not-moving',
      reasonId: 'Bukan pindah.',
      reasonEn: 'Not <moving>.',
    },
    english,
  )

test('whose lent signature ended meanwhile reads so, with what he wrote; long after, and anybody else, a plain no', async () => {
  const id = await send(desk.app, ids.sari, letter.code)
  const plain = await reject(id)
  expect([plain.status, plain.text.includes('Bukan pindah.')]).toEqual([403, false])

  await lent(id, { from: '2026-11-10', to: '2026-11-20', endedAt: null })
  const over = await reject(id)
  expect(over.status).toBe(403)
  expect(over.text).toContain('The signature lent to you has ended: Friday, 20 November 2026')
  for (const written of ['Bukan pindah.', 'Not &lt;moving&gt;.']) expect(over.text).toContain(written)
  expect(over.text).not.toContain('Sari')

  await lent(id, { from: '2026-11-10', to: '2026-12-09', endedAt: '2026-11-23T02:00:00.000Z' })
  expect((await reject(id)).text).toContain('23 November 2026')
  await lent(id, { from: '2026-09-10', to: '2026-10-09', endedAt: null })
  expect((await reject(id)).text).not.toContain('Bukan pindah.')
})

test('what Wati chose and wrote is shown to be copied where Budi was quicker', async () => {
  const id = await send(desk.app, ids.hasan, letter.code)
  const seen = await desk.version(id)
  const ask = (who: 'budi' | 'wati', reasonId: string) =>
    desk.post(who, `/desk/applications/${id}/corrections`, { seen, items: 'fullName', reasonId }, english)
  expect((await ask('budi', 'Tulis nama lengkap.')).status).toBe(303)
  const asked = itemName(letter, 'fullName').en
  const late = await ask('wati', 'Nama belum\nlengkap.')
  expect(late.status).toBe(409)
  // What happened meanwhile is told, so that it is a look, on record before it goes out.
  expect((await desk.looks()).at(-1)).toMatchObject({
    actor: ids.wati,
    body: {
      what: 'file',
      purpose: 'process-request',
      detail: 'ask-correction',
      files: [{ application: id }],
    },
  })
  for (const line of ['What you had written', 'Nama belum', 'lengkap.', 'What you chose', asked])
    expect(late.text).toContain(line)
})

test('a receipt number, an agency’s reference, and whom a passport was given to are not lost either', async () => {
  const id = await send(desk.app, ids.hasan, service('passport-replacement').code)
  const late = async (act: string, form: Record<string, string>) => {
    const answer = await desk.post('wati', `/desk/applications/${id}/${act}`, { seen: '1', ...form }, english)
    expect(answer.status).toBe(409)
    return answer.text
  }
  await mission(desk.app, service('passport-replacement')).complete(id)
  await mission(desk.app, service('passport-replacement')).pay(id, 'KL-4711')
  const paid = await late('payments', {
    receipt: 'KL-4712',
    amount: '95',
    currency: 'MYR',
  })
  for (const line of ['Receipt number KL-4712', 'Amount received 95']) expect(paid).toContain(line)
  await mission(desk.app, service('passport-replacement')).visit(id)
  await mission(desk.app, service('passport-replacement')).toImigrasi(id)
  expect(await late('agency-requests', { reference: 'SPRI-78' })).toContain('SPRI-78')
})
