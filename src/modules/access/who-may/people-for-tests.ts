import type { HeldRole, Party, Role, SignedIn } from '../../../web/index.ts'

export const kualaLumpur = 'kbri-kuala-lumpur'
export const jeddah = 'kjri-jeddah'

/** 24 November 2026, 10:00 in Kuala Lumpur, 05:00 in Jeddah, 09:00 in Jakarta. */
export const now = new Date('2026-11-24T02:00:00Z')

export const held = (role: Role, mission: string | null = null, more: Partial<HeldRole> = {}): HeldRole => ({
  role,
  mission,
  from: '2026-01-01',
  to: null,
  delegatedBy: null,
  ...more,
})

const parties: Partial<Record<Role, Party>> = {
  citizen: 'citizen',
  ministry: 'ministry',
  'ministry-administrator': 'ministry',
  partner: 'agency',
  evaluator: 'agency',
}

const person = (id: string, name: string, ...roles: readonly [HeldRole, ...HeldRole[]]): SignedIn => ({
  id,
  name,
  party: parties[roles[0].role] ?? 'mission',
  role: roles[0].role,
  mission: roles[0].mission,
  held: roles,
  session: `session-${id}`,
})

/** The people of the demo world, with their roles. */
export const people = {
  sari: person('sari', 'Sari', held('citizen')),
  hasan: person('hasan', 'Hasan', held('citizen')),
  budi: person('budi', 'Budi', held('officer', kualaLumpur)),
  fajar: person('fajar', 'Fajar', held('protection-officer', kualaLumpur)),
  ratna: person('ratna', 'Ratna', held('head-of-mission', kualaLumpur)),
  arif: person(
    'arif',
    'Arif',
    held('officer', kualaLumpur),
    held('head-of-mission', kualaLumpur, { from: '2026-11-10', to: '2026-12-09', delegatedBy: 'ratna' }),
  ),
  administrator: person('administrator', 'Wulan', held('mission-administrator', kualaLumpur)),
  salma: person('salma', 'Salma', held('officer', jeddah)),
  dewi: person('dewi', 'Dewi', held('ministry')),
  joko: person('joko', 'Joko', held('ministry-administrator')),
  agus: person('agus', 'Agus', held('partner')),
  maya: person('maya', 'Maya', held('evaluator')),
} as const satisfies Record<string, SignedIn>

export type PersonId = keyof typeof people
