import type { Past } from '../../src/journal/index.ts'
import { fact, newId } from '../../src/kernel/index.ts'
import { type Mission, servingMissions } from '../../src/modules/missions/index.ts'
import type { Chance } from '../../tests/chance.ts'

export type Person = { readonly id: string; readonly name: string; readonly mission: string }

/** Who works at one office. */
export type Staff = { readonly officers: readonly Person[]; readonly head: Person }

const given = [
  'Sari',
  'Hasan',
  'Nur',
  'Dewi',
  'Joko',
  'Agus',
  'Maya',
  'Fajar',
  'Ratna',
  'Arif',
  'Salma',
  'Wati',
]
const second = [
  'Ayu',
  'Putri',
  'Budi',
  'Indah',
  'Eko',
  'Tri',
  'Sri',
  'Rizki',
  'Lestari',
  'Bayu',
  'Citra',
  'Yoga',
]
const last = [
  'Wijaya',
  'Santoso',
  'Siregar',
  'Nasution',
  'Hidayat',
  'Halim',
  'Pratama',
  'Saputra',
  'Lubis',
  'Susanto',
]

/** Invented, and as often alike as names are. */
export const newName = (chance: Chance): string =>
  [chance.pick(given), ...(chance.below(3) > 0 ? [chance.pick(second)] : []), chance.pick(last)].join(' ')

const issuer = 'https://bench.invalid'
let opened = 0

/** Opens an account, as a sign-in would have; the row is a record, the fact goes into the ministry's chain. */
export const newPerson = (chance: Chance, mission: string, at: Date) => {
  const [id, name] = [newId(at), newName(chance)]
  opened += 1
  const code = opened.toString(36).toUpperCase().padStart(8, '0')
  const row = {
    id,
    issuer,
    subject: `person-${opened}`,
    code,
    name,
    email: null,
    opened_at: at.toISOString(),
  }
  const past: Past = {
    stream: { id: `account-${id}`, mission: null },
    fact: fact('AccountOpened', { by: 'sign-in' }),
    actor: 'system:sign-in',
    at,
  }
  return { person: { id, name, mission }, row, past }
}

/** One person of an office's staff, appointed a year ago. */
export const newStaff = (chance: Chance, mission: string, role: string, at: Date) => {
  const made = newPerson(chance, mission, at)
  const from = at.toISOString().slice(0, 10)
  const appointed: Past = {
    stream: { id: `roles-${made.person.id}`, mission: null },
    fact: fact('RoleGranted', { id: newId(at), role, mission, from, to: null }),
    actor: 'system:bench',
    at,
  }
  return { ...made, appointed }
}

/**
 * How many requests each serving office has: a few have most, as the voters' lists show, and the smallest still some.
 */
export const shares = (
  requests: number,
): readonly { readonly mission: Mission; readonly requests: number }[] => {
  const missions = servingMissions()
  const first = missions.findIndex(({ code }) => code === 'kbri-kuala-lumpur')
  const ranked = missions.toSpliced(first, 1).toSpliced(0, 0, ...missions.slice(first, first + 1))
  const weights = ranked.map((_, rank) => 1 / (rank + 1) ** 0.9)
  const sum = weights.reduce((a, b) => a + b, 0)
  return ranked.map((mission, rank) => ({
    mission,
    requests: Math.max(2, Math.round((requests * (weights[rank] ?? 0)) / sum)),
  }))
}
