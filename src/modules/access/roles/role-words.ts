import type { Words } from '../../../kernel/index.ts'
import { type Party, type Role, roles } from '../../../web/index.ts'

export const roleNames = roles
export const partyNames = ['citizen', 'mission', 'ministry', 'agency'] as const satisfies readonly Party[]

export const roleWords: Words<Role> = {
  citizen: { id: 'Warga', en: 'Citizen' },
  officer: { id: 'Petugas', en: 'Officer' },
  'protection-officer': { id: 'Petugas pelindungan', en: 'Protection officer' },
  'head-of-mission': { id: 'Kepala perwakilan', en: 'Head of mission' },
  'mission-administrator': { id: 'Administrator perwakilan', en: 'Mission administrator' },
  ministry: { id: 'Kementerian', en: 'Ministry' },
  'ministry-administrator': { id: 'Administrator kementerian', en: 'Ministry administrator' },
  partner: { id: 'Instansi mitra', en: 'Partner agency' },
  evaluator: { id: 'Evaluator', en: 'Evaluator' },
}

const parties: Readonly<Record<Role, Party>> = {
  citizen: 'citizen',
  officer: 'mission',
  'protection-officer': 'mission',
  'head-of-mission': 'mission',
  'mission-administrator': 'mission',
  ministry: 'ministry',
  'ministry-administrator': 'ministry',
  partner: 'agency',
  evaluator: 'agency',
}

export const partyOf = (role: Role): Party => parties[role]
