import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../../../../../tests/database.ts'
import { mission, send, service } from '../../citizen/story-for-tests.ts'
import { type Desk, ids, openDesk } from '../site-for-tests.ts'

const passport = service('passport-replacement')
const database = useDatabase()
let desk: Desk
let id: string

beforeAll(async () => {
  desk = await openDesk(database())
  await send(desk.app, ids.sari, 'lapor-diri')
  const nik = '3374014101900001'
  id = await send(desk.app, ids.sari, passport.code, {
    fullName: 'Sari Wulandari',
    passportNumber: 'C1234567',
    nik,
  })
  await mission(desk.app, passport).complete(id)
})

const sendTo = async (act: string, form: Record<string, string>) =>
  desk.post(
    'budi',
    `/desk/applications/${id}/${act}`,
    { seen: await desk.version(id), ...form },
    { language: 'en' },
  )
const paid = { amount: '109', currency: 'MYR' }

test.each([
  ['3374014101900002', 'with a prefix or a hyphen'],
  ['B7654321', 'with a prefix or a hyphen'],
  ['C-1234567', 'a name, NIK'],
  ['KL/C1234567/2026', 'a name, NIK'],
  ['3374-0141-0190-0001', 'a name, NIK'],
  ['wulandari/sari-01', 'a name, NIK'],
  ['SARIWULANDARI.7', 'a name, NIK'],
])('“%s” is neither a receipt nor a reference, and why is said', async (code, says) => {
  const before = await desk.version(id)
  for (const answer of [
    await sendTo('payments', { ...paid, receipt: code }),
    await sendTo('agency-requests', { reference: code }),
  ]) {
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(says)
    expect(answer.html).toContain(`value="${code}"`)
  }
  expect(await desk.version(id)).toBe(before)
})

test('a receipt of 16 digits is taken with its prefix, though that be a word of her name', async () => {
  const answer = await sendTo('payments', { ...paid, receipt: 'KW/SARI/2026000000000001' })
  expect(answer.status).toBe(303)
})
