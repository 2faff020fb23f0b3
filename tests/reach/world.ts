import { demoPeople } from '../../seeds/people.ts'
import { deskRoles } from '../../src/modules/applications/desk/desk-missions.ts'
import type { TestDatabase } from '../database.ts'
import type { Session } from './ask.ts'
import { type House, openHouse } from './house.ts'
import {
  lendSignature,
  makeDrafts,
  makeHeldForm,
  makeSearch,
  makeSession,
  makeThings,
  type Things,
} from './things.ts'

/** Whose things there are: the citizens of the demo world, and one who lives near Jeddah. */
export const owners = ['sari', 'hasan', 'nur', 'halimah'] as const
export type Owner = (typeof owners)[number]

const names: Readonly<Record<Owner, string>> = {
  sari: 'Sari Wulandari',
  hasan: 'Hasan Basri',
  nur: 'Nur Aisyah',
  halimah: 'Halimah Yusuf',
}

/** Words of one citizen that nobody else may come upon: her name, her passport, the numbers of what she has. */
export const tracesOf = ({ name, passport, numbers, documentNumber, sent, granted, document }: Things) => [
  ...[name, passport, ...numbers, documentNumber, sent, granted, document],
]

/** Whose name stands for the signers at each citizen's mission. */
const signers: Readonly<Record<Owner, string>> = {
  sari: 'budi',
  hasan: 'wati',
  nur: 'budi',
  halimah: 'salma',
}

type OfAccount = Pick<Things, 'session' | 'heldForm' | 'heldFormCookie' | 'signer' | 'mission'> & {
  readonly search?: string
}

export type World = {
  readonly house: House
  readonly things: Readonly<Record<Owner, Things>>
  /** Every demo person, signed in. */
  readonly sessions: ReadonlyMap<string, Session>
  /** What belongs to the account of every demo person, officers too. */
  readonly accounts: ReadonlyMap<string, OfAccount>
}

/** The demo people, all signed in, and four citizens with everything that one can have. */
export const openWorld = async (database: TestDatabase): Promise<World> => {
  const house = await openHouse(database)
  await house.openCitizen('halimah', names.halimah)
  const things = new Map<Owner, Things>()
  const loans = {
    kualaLumpur: await lendSignature(house, 'kbri-kuala-lumpur', 'wati'),
    jeddah: await lendSignature(house, 'kjri-jeddah', 'salma'),
  }
  for (const [at, owner] of owners.entries()) {
    const account = house.accountOf(owner)
    const near = owner === 'halimah' ? 'jeddah' : 'kualaLumpur'
    const made = await makeThings(house, { account, name: names[owner], passport: `C900000${at + 1}`, near })
    const drafts = await makeDrafts(house, await house.secondSession(owner))
    const heldForm = await makeHeldForm(house, owner)
    const signature = { signer: house.accountOf(signers[owner]), loan: loans[near] }
    things.set(owner, {
      ...{ ...made, ...drafts, ...heldForm, ...signature },
      ...(await makeSession(house, owner)),
      ...(await makeSearch(house, await house.secondSession(signers[owner]), names[owner])),
    })
  }
  const sessions = new Map<string, Session>()
  const accounts = new Map<string, OfAccount>()
  for (const { id, role, mission } of demoPeople) {
    const session = await house.signIn(id)
    sessions.set(id, session)
    const known = things.get(id as Owner)
    const signer = { signer: house.accountOf(id), mission: mission ?? 'kbri-kuala-lumpur' }
    accounts.set(
      id,
      known ?? {
        ...{ ...signer, ...(await makeHeldForm(house, id)), ...(await makeSession(house, id)) },
        ...(deskRoles.some(each => each === role) ? await makeSearch(house, session, names.sari) : {}),
      },
    )
  }
  return { house, sessions, accounts, things: Object.fromEntries(things) as Record<Owner, Things> }
}
