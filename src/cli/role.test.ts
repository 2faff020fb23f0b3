import { expect, test } from 'vitest'
import { useDatabase } from '../../tests/database.ts'
import { createJournal } from '../journal/index.ts'
import { findAccount, heldRoles, openAccount } from '../modules/access/index.ts'
import { systemClock } from '../platform/clock.ts'
import { roleCommand } from './role.ts'
import { readRoleRequest } from './role-request.ts'

const database = useDatabase()

const dermaga = async (line: string, env: Record<string, string> = {}) => {
  const [out, err]: [string[], string[]] = [[], []]
  const { url, data } = database()
  const code = await roleCommand.run(line.split(' '), {
    out: text => out.push(text),
    err: text => err.push(text),
    hasReader: async () => true,
    env: { DATABASE_URL: url, DERMAGA_DATA: data, ...env },
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

const joko = '--issuer https://masuk.example --subject joko'

test('an operator appoints Joko as the first ministry administrator', async () => {
  const given = await dermaga(`grant ${joko} --role ministry-administrator --from 2026-01-01 --json`)
  expect(given).toMatchObject({ code: 0, err: '' })
  expect(JSON.parse(given.out)).toMatchObject({
    role: 'ministry-administrator',
    mission: null,
    from: '2026-01-01',
    to: null,
  })
  const account = await findAccount(database().db, { issuer: 'https://masuk.example', subject: 'joko' })
  const held = await heldRoles(database().db, account?.id ?? '', new Date('2026-11-24T00:00:00Z'))
  expect(held).toMatchObject([{ role: 'ministry-administrator' }])
})

test('the same appointment twice is refused in words', async () => {
  const line = `grant --issuer https://masuk.example --subject dewi --role ministry --from 2026-01-01`
  expect(await dermaga(line)).toEqual({ code: 0, out: 'The role is given.', err: '' })
  expect(await dermaga(line, { LANG: 'id_ID.UTF-8' })).toEqual({
    code: 2,
    out: '',
    err: 'Orang ini sudah memegang peran itu pada hari-hari tersebut.',
  })
})

test('an appointment is listed until it is ended, and then can be given anew', async () => {
  const salma = '--issuer https://masuk.example --subject salma --role officer --mission kjri-jeddah'
  await dermaga(`grant ${salma} --from 2026-01-01 --to 2026-12-31`)
  const listed = JSON.parse((await dermaga('list --json')).out)
  expect(listed).toContainEqual(
    expect.objectContaining({
      subject: 'salma',
      role: 'officer',
      mission: 'kjri-jeddah',
      from: '2026-01-01',
      to: '2026-12-31',
    }),
  )
  expect((await dermaga('list')).out).toContain(
    'officer\tkjri-jeddah\t2026-01-01/2026-12-31\thttps://masuk.example\tsalma\t',
  )
  expect(await dermaga(`end ${salma}`)).toEqual({ code: 0, out: 'The role is ended.', err: '' })
  expect((await dermaga('list')).out).not.toContain('salma')
  expect(await dermaga(`end ${salma}`)).toEqual({
    code: 2,
    out: '',
    err: 'That role has already been ended.',
  })
  expect((await dermaga(`grant ${salma} --from 2026-01-01`)).code).toBe(0)
})

test('Made, who was shown a code, is appointed and let go by it, however it is typed', async () => {
  const { db, journal } = { db: database().db, journal: createJournal(database().db, [], systemClock) }
  const made = await openAccount(
    { db, journal, now: systemClock },
    { issuer: 'https://masuk.example', subject: 'made', name: 'Made', email: null },
    'sign-in',
  )
  const typed = `${made.code.slice(0, 4)}-${made.code.slice(4)}`.toLowerCase()
  const role = '--role ministry'
  expect((await dermaga(`grant --code ${typed} ${role} --from 2026-01-01`)).code).toBe(0)
  expect(JSON.parse((await dermaga('list --json')).out)).toContainEqual(
    expect.objectContaining({ subject: 'made', role: 'ministry' }),
  )
  expect((await dermaga(`end --code ${made.code} ${role}`)).out).toBe('The role is ended.')
  expect(await dermaga(`grant --code 0000000000 ${role} --from 2026-01-01`)).toEqual({
    code: 2,
    out: '',
    err: 'There is no account with that code.',
  })
  expect((await dermaga(`grant --code ${typed} ${joko} ${role} --from 2026-01-01`)).err).toContain(
    '--code stands in place of --issuer and --subject',
  )
})

test('nobody ends a role of someone who was never here', async () => {
  const answer = await dermaga('end --issuer https://masuk.example --subject nobody --role ministry')
  expect(answer).toEqual({ code: 2, out: '', err: 'There is no account of that issuer and subject.' })
})

test('every fault of the arguments is named at once', async () => {
  const answer = await dermaga(
    'grant --issuer here --role king --mission kbri-atlantis --from tomorrow --to 2026-02-30',
  )
  expect(answer.code).toBe(2)
  expect(answer.err.split('\n')).toEqual([
    '--subject is needed.',
    '--issuer must be a whole address with https (http on loopback only), without ? and #.',
    '--from must be a date such as 2026-11-24, not tomorrow.',
    '--to must be a date such as 2026-11-24, not 2026-02-30.',
    expect.stringContaining('--role is not known: king. Known are: officer, '),
    '--mission is not known: kbri-atlantis.',
    'See: dermaga role --help',
  ])
})

test.each([
  ['http://masuk.example', 'agus', '--issuer must be'],
  ['https://masuk.example/?a=b', 'agus', '--issuer must be'],
  ['https://masuk.example', 'a\nb', '--subject must be'],
  ['https://masuk.example', 'a'.repeat(256), '--subject must be'],
])('an identity that no provider can give (%s, %j) is nobody’s', (issuer, subject, words) => {
  const asked = [
    'grant',
    '--issuer',
    issuer,
    '--subject',
    subject,
    '--role',
    'ministry',
    '--from',
    '2026-01-01',
  ]
  const request = readRoleRequest(asked)
  expect('problems' in request ? request.problems.map(({ en }) => en) : []).toEqual([
    expect.stringContaining(words),
  ])
})

test.each([
  ['officer', 'This role is held at one mission. Name the mission.'],
  ['ministry --mission kjri-jeddah', 'This role does not belong to one mission. Leave the mission out.'],
  [
    'officer --mission ptri-jenewa',
    'A permanent mission does not serve citizens; there is no such role there.',
  ],
  ['citizen', 'Being a citizen is not a role that is given; every citizen has it.'],
])('a role that cannot be given so (%s) is refused in words', async (role, words) => {
  const answer = await dermaga(
    `grant --issuer https://masuk.example --subject agus --role ${role} --from 2026-01-01`,
  )
  expect(answer).toEqual({ code: 2, out: '', err: words })
})

test('an officer’s own account as a citizen is named with the appointment', async () => {
  const citizen = '--citizen-issuer https://warga.example --citizen-subject s-77'
  const line = `grant --issuer https://masuk.example --subject budi --role officer --mission kbri-kuala-lumpur --from 2026-01-01 ${citizen}`
  expect((await dermaga(line)).code).toBe(0)
  const half = await dermaga(`grant ${joko} --role evaluator --from 2026-01-01 --citizen-subject s-77`)
  expect(half).toMatchObject({ code: 2, err: expect.stringContaining('both or not at all') })
})
