import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../../tests/database.ts'
import { exportOf } from '../../tests/export-of.ts'
import { createJournal, verifyJournal } from '../journal/index.ts'
import { openAccount, startSession } from '../modules/access/index.ts'
import { claimStore } from '../platform/database/index.ts'
import { sessionCommand } from './session.ts'

const database = useDatabase()
const issuer = 'https://masuk.example'

beforeAll(() => claimStore(database().db, { demo: false, embedded: false, loopback: true, version: '0.1.0' }))

const dermaga = async (line: string, env: Record<string, string> = {}) => {
  const [out, err]: [string[], string[]] = [[], []]
  const { url, data } = database()
  const code = await sessionCommand.run(line.split(' '), {
    out: text => out.push(text),
    err: text => err.push(text),
    hasReader: async () => true,
    env: { DATABASE_URL: url, DERMAGA_DATA: data, ...env },
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

const signIn = async (subject: string): Promise<void> => {
  const { db } = database()
  const now = () => new Date()
  const app = { db, now, journal: createJournal(db, [], now) }
  const account = await openAccount(app, { issuer, subject, name: subject, email: null }, 'sign-in')
  await startSession(app, { account, door: 'citizen', acr: null, before: null, browser: 'Firefox' })
}

const openSessions = async (): Promise<readonly string[]> => {
  const { rows } = await sql<{ subject: string }>`
    select a.subject from access.sessions s join access.accounts a on a.id = s.account
    where s.ended_at is null order by 1`.execute(database().db)
  return rows.map(row => row.subject)
}

test('an operator ends the sessions of one account, then those of everybody, and it is on record', async () => {
  for (const subject of ['sari', 'sari', 'hasan', 'budi']) await signIn(subject)
  const one = await dermaga(`end --issuer ${issuer} --subject sari --json`)
  expect(one).toEqual({ code: 0, out: '{"ended":2}', err: '' })
  expect(await openSessions()).toEqual(['budi', 'hasan'])

  const everybody = await dermaga('end --everybody', { LANG: 'id_ID.UTF-8' })
  expect(everybody).toEqual({ code: 0, out: '2 sesi diakhiri.', err: '' })
  expect(await openSessions()).toEqual([])
  expect(await dermaga('end --everybody --json')).toEqual({ code: 0, out: '{"ended":0}', err: '' })

  const ended = (await exportOf(database().db)).filter(({ fact }) => fact === 'SessionEnded')
  expect(ended).toHaveLength(4)
  for (const each of ended)
    expect(each).toMatchObject({ actor: 'system:command-line', body: { why: 'ended-by-operator' } })
  expect((await verifyJournal(database().db)).breaches).toEqual([])
})

test('an account that was never here is named, and nobody is ended by a half-given name', async () => {
  await signIn('nur')
  const nobody = await dermaga(`end --issuer ${issuer} --subject nobody`)
  expect(nobody).toEqual({ code: 2, out: '', err: 'There is no account of that issuer and subject.' })
  const both = `end --everybody --issuer ${issuer} --subject nur`
  for (const line of ['', 'stop', 'end', `end --issuer ${issuer}`, 'end --subject nur', both])
    expect((await dermaga(line)).code).toBe(2)
  expect(await openSessions()).toEqual(['nur'])
})
