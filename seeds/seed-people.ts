import { act, recall } from '../src/journal/index.ts'
import { type Day, dayAt, isRefusal, newId } from '../src/kernel/index.ts'
import {
  type Account,
  appointments,
  delegateSigning,
  grantRole,
  printedDetails,
  recordSignerDetails,
  rolesStream,
  signing,
  signingStream,
  zoneOf,
} from '../src/modules/access/index.ts'
import type { App } from '../src/web/index.ts'
import { demoAccount } from './demo-account.ts'
import { demoPeople, type SeedPerson } from './people.ts'
import { demoSigners } from './signers.ts'

type Parts = Pick<App, 'db' | 'journal' | 'now' | 'settings'>

const appointer = 'system:demo'
const dayLength = 86_400_000

const dayFrom = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10)

/** Gives a role for a year back and no end; a store that was seeded before has it already. */
export const appoint = async (
  app: Parts,
  account: Account,
  { role, mission }: Pick<SeedPerson, 'role' | 'mission'>,
): Promise<void> => {
  const from = dayFrom(dayAt(app.now(), zoneOf(mission)), -365)
  const granted = await act(app.journal, rolesStream(account.id), appointments, appointer, given =>
    grantRole(given, { id: newId(app.now()), role, mission, from, to: null }),
  )
  if (isRefusal(granted) && granted.refused !== 'role-already-held') {
    throw new Error(`${account.name} could not be appointed: ${granted.refused}`)
  }
}

/** How long the signature is lent for, and how many days before its end it is lent anew. */
const lentDays = 30
const renewDays = 7

const accountOf = (app: Parts, id: string): Promise<Account> => {
  const person = demoPeople.find(each => each.id === id)
  if (person === undefined) throw new Error(`The demo world has no "${id}"`)
  const { provider, name, email } = person
  return demoAccount(app, provider, { subject: id, name, email }, 'appointment')
}

/**
 * Ratna lends her signature to Arif for thirty days, and again before they end. Run each day; what is lent already is
 * left as it is.
 */
export const renewDelegation = async (app: Parts): Promise<void> => {
  const mission = 'kbri-kuala-lumpur'
  const [head, delegate] = [await accountOf(app, 'ratna'), await accountOf(app, 'arif')]
  const today = dayAt(app.now(), zoneOf(mission))
  const { state } = await recall(app.journal, signingStream(mission).id, signing)
  const lasts = state
    .filter(each => !each.ended && each.delegate === delegate.id && each.to >= today)
    .map(each => each.to)
    .sort()
    .at(-1)
  if (lasts !== undefined && lasts >= dayFrom(today, renewDays)) return
  const from = lasts === undefined ? today : dayFrom(lasts, 1)
  const lent = await act(app.journal, signingStream(mission), signing, head.id, before =>
    delegateSigning(
      before,
      { id: newId(app.now()), head: head.id, delegate: delegate.id, from, to: dayFrom(from, lentDays - 1) },
      { today, isOfficerHere: true },
    ),
  )
  // Another process renewed it in the same moment.
  if (isRefusal(lent) && lent.refused !== 'already-delegated') {
    throw new Error(`Ratna could not lend her signature: ${lent.refused}`)
  }
}

/** What is printed under the letters of those who sign; someone who recorded it otherwise meanwhile is left alone. */
const recordSigners = async (app: Parts, accounts: ReadonlyMap<string, Account>): Promise<void> => {
  const mission = 'kbri-kuala-lumpur'
  const day = dayAt(app.now(), zoneOf(mission))
  for (const [id, details] of Object.entries(demoSigners)) {
    const account = accounts.get(id)?.id ?? ''
    if ((await printedDetails(app, { account, mission, day })) !== null) continue
    const signer = { mission, account, from: dayFrom(day, -365), to: null, isSignerHere: true }
    const refused = await recordSignerDetails(app, appointer, { ...signer, details })
    if (refused !== null) throw new Error(`What ${id} prints could not be recorded: ${refused.refused}`)
  }
}

/** Opens the accounts of the demo people and gives them their roles, by the same verbs as anywhere. Safe to repeat. */
export const seedPeople = async (app: Parts): Promise<ReadonlyMap<string, Account>> => {
  const accounts = new Map<string, Account>()
  for (const person of demoPeople) {
    const account = await accountOf(app, person.id)
    accounts.set(person.id, account)
    if (person.role !== 'citizen') await appoint(app, account, person)
  }
  await renewDelegation(app)
  await recordSigners(app, accounts)
  return accounts
}
