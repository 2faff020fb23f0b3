import { act, createJournal, type Journal } from '../journal/index.ts'
import { isRefusal, newId, type Phrase, say } from '../kernel/index.ts'
import {
  appointments,
  declareSamePerson,
  endRole,
  endRoleRefusals,
  findAccount,
  findAccountByCode,
  grantRole,
  grantRoleRefusals,
  listRoles,
  openAccount,
  rolesStream,
  rolesView,
  samePersonRefusals,
} from '../modules/access/index.ts'
import { openKeptStore, openNewOrKeptStore } from '../open-store.ts'
import { systemClock } from '../platform/clock.ts'
import type { Db } from '../platform/database/index.ts'
import { isRefusedStart } from '../platform/refused-start.ts'
import { readSettings, type StartSettings } from '../platform/settings.ts'
import type { Command, CommandIo } from './command.ts'
import { operatorLocale } from './operator-locale.ts'
import { type RoleRequest, readRoleRequest } from './role-request.ts'

const usage = `Usage: dermaga role grant --issuer URL --subject SUB --role ROLE [--mission CODE] --from DATE [--to DATE]
                          [--citizen-issuer URL --citizen-subject SUB] [--json]
       dermaga role grant --code CODE --role ROLE …
       dermaga role end   --issuer URL --subject SUB --role ROLE [--mission CODE] [--json]
       dermaga role list  [--json]

Appoints a person who signs in through the officers' provider, ends an appointment at once, or lists the appointments
that stand. This is how the first ministry administrator of a store comes about.

  --issuer, --subject   who it is: the provider's issuer, and the subject it names the person by
  --code                the same, by the code that whoever signs in without a role is shown; works for end too
  --role                officer, protection-officer, head-of-mission or mission-administrator, each at one --mission;
                        ministry, ministry-administrator, partner or evaluator, without a mission
  --from, --to          first and last day, both whole days where the mission is (the ministry's: in Jakarta);
                        without --to, until it is ended
  --citizen-issuer, --citizen-subject
                        the account the same person uses as a citizen, so that they never decide on their own request
  --json                answer for programs: grant and end print {"id","role","mission","from","to"}, list an array

The store is the one that the settings name (see docs/settings.md), and must be there; grant alone makes a new one,
where the settings say that it is a real one: with DERMAGA_DEMO=0, or DATABASE_URL. A store that is older than this
version is refused: see "dermaga migrate".

Exit status: 0 done, 2 bad usage, not possible, or a store not of this version, 3 the store cannot be reached.`

const actor = 'system:command-line'

/** Only a real store begins with an appointment, and only where the settings say that a new one is real. */
const becomesReal = ({ demo, databaseUrl }: StartSettings): boolean => !(demo ?? databaseUrl === null)

type Parts = { readonly db: Db; readonly journal: Journal; readonly now: () => Date; readonly io: CommandIo }
type Appointment = Exclude<RoleRequest, { verb: 'list' }>

const unknownPerson: Phrase = {
  id: 'Belum ada akun dengan penerbit dan subjek itu.',
  en: 'There is no account of that issuer and subject.',
}
const unknownCode: Phrase = {
  id: 'Belum ada akun dengan kode itu.',
  en: 'There is no account with that code.',
}
const done = {
  grant: { id: 'Peran diberikan.', en: 'The role is given.' },
  end: { id: 'Peran diakhiri.', en: 'The role is ended.' },
}

const grant = async (parts: Parts, asked: Appointment): Promise<Phrase | object> => {
  const { now, journal, db } = parts
  const { person } = asked
  const account =
    'code' in person
      ? await findAccountByCode(db, person.code)
      : await openAccount(parts, { ...person, name: '', email: null }, 'appointment')
  if (account === null) return unknownCode
  const id = newId(now())
  const outcome = await act(journal, rolesStream(account.id), appointments, actor, given =>
    grantRole(given, { ...asked, id }),
  )
  if (isRefusal(outcome))
    return outcome.refused === 'stale' ? unknownPerson : grantRoleRefusals[outcome.refused]
  if (asked.citizen !== null) {
    const citizen = await openAccount(parts, { ...asked.citizen, name: '', email: null }, 'appointment')
    const refused = await declareSamePerson(parts, account, citizen, actor)
    if (refused !== undefined) return samePersonRefusals[refused.refused]
  }
  const { role, mission, from, to } = asked
  return { id, role, mission, from, to }
}

const end = async ({ db, journal }: Parts, asked: Appointment): Promise<Phrase | object> => {
  const { person } = asked
  const account = 'code' in person ? await findAccountByCode(db, person.code) : await findAccount(db, person)
  if (account === null) return 'code' in person ? unknownCode : unknownPerson
  let ended: object = {}
  const outcome = await act(journal, rolesStream(account.id), appointments, actor, given => {
    const { role, mission } = asked
    const held = given.filter(each => each.role === role && each.mission === mission)
    const one = held.find(each => !each.ended) ?? held.at(-1)
    ended = { id: one?.id, role, mission, from: one?.from, to: one?.to }
    return endRole(given, one?.id ?? '')
  })
  if (isRefusal(outcome))
    return outcome.refused === 'stale' ? unknownPerson : endRoleRefusals[outcome.refused]
  return ended
}

const isPhrase = (answer: Phrase | object): answer is Phrase => 'en' in answer

const list = async ({ db, io }: Parts, json: boolean): Promise<number> => {
  const roles = await listRoles(db)
  if (json) io.out(JSON.stringify(roles))
  else {
    for (const { issuer, subject, name, role, mission, from, to, delegatedBy } of roles) {
      const lent = delegatedBy === null ? '' : ' (lent)'
      io.out([role + lent, mission ?? '-', `${from}/${to ?? ''}`, issuer, subject, name].join('\t'))
    }
  }
  return 0
}

const appoint = async (parts: Parts, asked: Appointment): Promise<number> => {
  const { io } = parts
  const locale = operatorLocale(io.env)
  const answer = asked.verb === 'grant' ? await grant(parts, asked) : await end(parts, asked)
  if (isPhrase(answer)) {
    io.err(say(answer, locale))
    return 2
  }
  io.out(asked.json ? JSON.stringify(answer) : say(done[asked.verb], locale))
  return 0
}

/** Appoints people at the command line. */
export const roleCommand: Command = {
  name: 'role',
  summary: { id: 'Beri, akhiri, atau daftar peran', en: 'Give, end or list roles' },
  usage,
  run: async (args, io) => {
    const asked = readRoleRequest(args)
    const locale = operatorLocale(io.env)
    if ('problems' in asked) {
      for (const problem of asked.problems) io.err(say(problem, locale))
      io.err(say({ id: 'Lihat: dermaga role --help', en: 'See: dermaga role --help' }, locale))
      return 2
    }
    const settings = readSettings(io.env)
    if (isRefusedStart(settings)) throw settings
    const open = asked.verb === 'grant' && becomesReal(settings) ? openNewOrKeptStore : openKeptStore
    const { store } = await open(settings, sentence => io.err(say(sentence, locale)))
    try {
      const { db } = store
      const now = () => systemClock()
      const parts: Parts = { db, journal: createJournal(db, [rolesView], now), now, io }
      return asked.verb === 'list' ? await list(parts, asked.json) : await appoint(parts, asked)
    } finally {
      await store.close()
    }
  },
}
