import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '../../../../../tests/database.ts'
import { openSite, type Site } from '../../citizen/site-for-tests.ts'
import { mission, send, service } from '../../citizen/story-for-tests.ts'
import type { RecordBodies } from '../../records.ts'
import { type Desk, ids, openDesk } from '../site-for-tests.ts'

const passport = service('passport-replacement')
const database = useDatabase()
const english = { language: 'en' } as const
let desk: Desk
let site: Site

beforeAll(async () => {
  site = await openSite(database())
  desk = await openDesk(database())
  for (const person of [ids.sari, ids.hasan, ids.nur]) await send(desk.app, person, 'lapor-diri')
})

type Answers = Parameters<typeof send>[3]

const granted = async (person: string, answers: Answers = {}) => {
  const id = await send(desk.app, person, passport.code, answers)
  const office = mission(desk.app, passport)
  await office.complete(id)
  await office.pay(id, `KL-0${id.slice(-6)}`)
  await office.visit(id)
  await office.toImigrasi(id)
  await office.imigrasiAnswers(id)
  const grant = { seen: await desk.version(id), outcome: 'grant' }
  expect((await desk.post('ratna', `/desk/applications/${id}/decision`, grant)).status).toBe(303)
  return id
}

const pathOf = (id: string) => `/desk/applications/${id}/hand-over`
const today = { 'day-day': '24', 'day-month': '11', 'day-year': '2026' }
const post = async (id: string, form: Record<string, string>) =>
  desk.post(
    'budi',
    pathOf(id),
    { seen: await desk.version(id), ...today, oldBookSeen: 'yes', ...form },
    english,
  )
let numbers = 0
const newNumber = () => {
  numbers += 1
  return `N${String(numbers).padStart(7, '0')}`
}

const keptOf = async (id: string): Promise<readonly RecordBodies['hand-over'][]> => {
  const found = await sql<{ body: RecordBodies['hand-over'] }>`
    select body from applications.records where application = ${id} and kind = 'hand-over'`.execute(
    database().db,
  )
  return found.rows.map(({ body }) => body)
}

const papers = (to: 'parent' | 'proxy') => ({
  [`${to}-paper`]: to === 'parent' ? 'birth-certificate' : 'power-of-attorney',
  ...{ [`${to}-paperDay-day`]: '20', [`${to}-paperDay-month`]: '11', [`${to}-paperDay-year`]: '2026' },
  ...{ [`${to}-identity`]: 'passport', [`${to}-identityNumber`]: 'B7654321' },
})

describe('whoever is handed it as the holder is the holder', () => {
  test('Budi types no name: it is that of the file, which Sari reads too', async () => {
    const id = await granted(ids.sari, { fullName: 'Sari Wulandari' })
    const page = await desk.get('budi', pathOf(id), english)
    expect(page.text).toContain('The holder Sari Wulandari')
    expect(page.html).not.toContain('name="receiver"')
    expect((await post(id, { to: 'holder', passportNumber: newNumber() })).status).toBe(303)
    expect(await keptOf(id)).toMatchObject([{ receiver: 'Sari Wulandari' }])
    const own = await site.get('sari', `/applications/${id}`, english)
    expect(own.text).toContain('Sari Wulandari (the holder)')
  })

  test('another name typed beside it is a named problem, shown with the name, and nothing is kept', async () => {
    const id = await granted(ids.sari, { fullName: 'Sari Wulandari' })
    const form = { to: 'holder', passportNumber: newNumber(), 'proxy-receiver': 'Orang Lain Sekali' }
    const said = await post(id, form)
    expect([said.status, said.text]).toEqual([
      422,
      expect.stringContaining('Name of the receiver: You chose the holder. Delete this name'),
    ])
    expect(said.html).toContain('id="proxy-receiver-problem"')
    expect(said.html).toContain('value="Orang Lain Sekali"')
    // Shown although the proxy is not chosen, so that it can be deleted.
    expect(said.html).toContain('class="option option-open"')
    expect(await keptOf(id)).toEqual([])
    expect((await post(id, { ...form, 'proxy-receiver': 'sari' })).status).toBe(303)
    expect(await keptOf(id)).toMatchObject([{ receiver: 'Sari Wulandari' }])
  })

  test('a proxy is asked for a name', async () => {
    const id = await granted(ids.sari)
    const form = { to: 'proxy', passportNumber: newNumber(), ...papers('proxy') }
    const nameless = await post(id, form)
    expect([nameless.status, nameless.html]).toEqual([
      422,
      expect.stringContaining('id="proxy-receiver-problem"'),
    ])
    expect((await post(id, { ...form, 'proxy-receiver': 'Minah' })).status).toBe(303)
    expect(await keptOf(id)).toMatchObject([{ receiver: 'Minah' }])
  })
})

describe('a child’s passport', () => {
  const child = { forWhom: 'child', fullName: 'Adi', birthDate: '2018-05-01', nik: null }

  test('goes to one of the parents that the file names, chosen and not typed', async () => {
    const id = await granted(ids.sari, { ...child, motherName: 'Sari Wulandari', fatherName: 'Rahmat' })
    const form = { to: 'parent', passportNumber: newNumber(), ...papers('parent') }
    const unsaid = await post(id, form)
    expect([unsaid.status, unsaid.html]).toEqual([422, expect.stringContaining('id="parent-who-problem"')])
    expect(unsaid.html).not.toContain('name="parent-receiver"')
    expect((await post(id, { ...form, 'parent-who': 'other', 'parent-receiver': 'X' })).status).toBe(422)
    expect((await post(id, { ...form, 'parent-who': 'fatherName' })).status).toBe(303)
    expect(await keptOf(id)).toMatchObject([{ receiver: 'Rahmat' }])
  })

  test('or to the parent whom the file does not name, who is asked for a name', async () => {
    const id = await granted(ids.sari, { ...child, motherName: 'Sari Wulandari', fatherName: null })
    const form = { to: 'parent', passportNumber: newNumber(), ...papers('parent') }
    const both = await post(id, { ...form, 'parent-who': 'motherName', 'parent-receiver': 'Rahmat' })
    expect([both.status, both.text]).toEqual([
      422,
      expect.stringContaining('This is not Sari Wulandari, who by your choice receives it.'),
    ])
    expect((await post(id, { ...form, 'parent-who': 'other' })).html).toContain('parent-receiver-problem')
    expect(await keptOf(id)).toEqual([])
    expect((await post(id, { ...form, 'parent-who': 'other', 'parent-receiver': 'Rahmat' })).status).toBe(303)
    expect(await keptOf(id)).toMatchObject([{ receiver: 'Rahmat' }])
  })
})

describe('the number of the new passport', () => {
  test.each(['1', "B12' --"])(
    '%s is no such number, which is said so; nothing is called empty',
    async number => {
      const wrong = await post(await granted(ids.sari), { to: 'holder', passportNumber: number })
      expect([wrong.status, wrong.text]).toEqual([
        422,
        expect.stringContaining('A passport number has letters and digits only, three at least.'),
      ])
      expect(wrong.text).not.toContain('Number of the new passport: Fill')
    },
  )

  test('that another person’s request names is said first, and recorded only of that very number once ticked', async () => {
    const [number, hers] = [newNumber(), await granted(ids.sari)]
    expect((await post(hers, { to: 'holder', passportNumber: number })).status).toBe(303)
    const id = await granted(ids.hasan)
    const form = { to: 'holder', passportNumber: number }
    const asked = await post(id, form)
    expect([asked.status, asked.text]).toEqual([
      422,
      expect.stringContaining(`Requests of other people at this mission that name ${number}: 1.`),
    ])
    expect(asked.text).not.toContain(hers)
    expect(asked.html).toContain(`value="${number}"`)
    expect(await keptOf(id)).toEqual([])
    expect((await post(id, { ...form, sharedNumber: newNumber() })).status).toBe(422)
    expect((await post(id, { ...form, sharedNumber: number })).status).toBe(303)
    expect(await keptOf(id)).toMatchObject([{ passportNumber: number }])
  })

  test('that only a mission out of Budi’s sight names is no matter to him', async () => {
    const number = newNumber()
    const near = { mission: 'kjri-jeddah', residence: { country: 'SA', subdivision: 'SA-02' } } as const
    await send(desk.app, ids.nur, 'lapor-diri', { passportNumber: number }, near)
    expect((await post(await granted(ids.hasan), { to: 'holder', passportNumber: number })).status).toBe(303)
  })
})
