import { type Day, type Decision, fact, refuse, type Words } from '../../../kernel/index.ts'
import type { Role } from '../../../web/index.ts'
import { findMission, servesCitizens } from '../../missions/index.ts'
import type { RoleFact } from '../facts.ts'
import type { Appointments } from './appointments.ts'
import { daysOverlap } from './days-overlap.ts'
import { partyOf } from './role-words.ts'

type Granted = Extract<RoleFact, { name: 'RoleGranted' }>
type Refused =
  | 'not-granted-by-anyone'
  | 'role-needs-mission'
  | 'role-without-mission'
  | 'mission-serves-nobody'
  | 'role-ends-before-start'
  | 'role-already-held'

export type GrantRole = {
  readonly id: string
  readonly role: Role
  readonly mission: string | null
  readonly from: Day
  readonly to: Day | null
}

const servingRoles: readonly Role[] = ['officer', 'protection-officer', 'head-of-mission']

const hasNobodyToServe = (role: Role, code: string | null): boolean => {
  const mission = code === null ? null : findMission(code)
  return servingRoles.includes(role) && mission !== null && !servesCitizens(mission)
}

/** A person is appointed, from a day on; a role that is held already cannot be given again for the same days. */
export const grantRole = (
  given: Appointments,
  { id, role, mission, from, to }: GrantRole,
): Decision<Granted, Refused> => {
  if (role === 'citizen') return refuse('not-granted-by-anyone')
  if (partyOf(role) === 'mission' && mission === null) return refuse('role-needs-mission')
  if (partyOf(role) !== 'mission' && mission !== null) return refuse('role-without-mission')
  if (hasNobodyToServe(role, mission)) return refuse('mission-serves-nobody')
  if (to !== null && to < from) return refuse('role-ends-before-start')
  const isHeld = given.some(
    each => !each.ended && each.role === role && each.mission === mission && daysOverlap(each, { from, to }),
  )
  if (isHeld) return refuse('role-already-held')
  return [fact('RoleGranted', { id, role, mission, from, to })]
}

export const grantRoleRefusals: Words<Refused> = {
  'not-granted-by-anyone': {
    id: 'Menjadi warga bukan peran yang diberikan; setiap warga sudah memilikinya.',
    en: 'Being a citizen is not a role that is given; every citizen has it.',
  },
  'role-needs-mission': {
    id: 'Peran ini berlaku di satu perwakilan. Sebutkan perwakilannya.',
    en: 'This role is held at one mission. Name the mission.',
  },
  'role-without-mission': {
    id: 'Peran ini tidak terikat pada satu perwakilan. Kosongkan perwakilannya.',
    en: 'This role does not belong to one mission. Leave the mission out.',
  },
  'mission-serves-nobody': {
    id: 'Perutusan tetap tidak melayani warga; peran ini tidak ada di sana.',
    en: 'A permanent mission does not serve citizens; there is no such role there.',
  },
  'role-ends-before-start': {
    id: 'Hari terakhir tidak boleh sebelum hari pertama.',
    en: 'The last day cannot be before the first day.',
  },
  'role-already-held': {
    id: 'Orang ini sudah memegang peran itu pada hari-hari tersebut.',
    en: 'This person already holds that role on those days.',
  },
}
