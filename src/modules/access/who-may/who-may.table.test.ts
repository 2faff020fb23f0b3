import { expect, test } from 'vitest'
import { type Act, acts, type Resource, type ResourceType } from './acts.ts'
import { jeddah, kualaLumpur, now, type PersonId, people } from './people-for-tests.ts'
import { judge, permits } from './permits.ts'

/*
 * Written by hand, read by people: who may do what. A letter stands for each thing in turn, '.' for no.
 *   o: of the own person, here (Kuala Lumpur)   O: of the own person, elsewhere (Jeddah)
 *   h: another's, here                          H: another's, elsewhere
 * For registers only h and H can stand; for accounts only o and h.
 */
const order: readonly PersonId[] = [
  'sari',
  'budi',
  'fajar',
  'ratna',
  'arif',
  'administrator',
  'salma',
  'dewi',
  'joko',
  'agus',
  'maya',
]

//                     sari    budi    fajar   ratna   arif    admin.  salma   dewi    joko    agus    maya
const table: Record<Act, string> = {
  'open-file': 'o.O.    o.h.    ....    o.h.    o.h.    ....    .O.H   ....    ....    ....    ....',
  'list-files': 'o.O.    o.h.    ....    o.h.    o.h.    ....    .O.H   ....    ....    ....    ....',
  'search-files': 'o.O.    o.h.    ....    o.h.    o.h.    ....    .O.H   ....    ....    ....    ....',
  'see-document': 'o.O.    o.h.    ....    o.h.    o.h.    ....    .O.H   ....    ....    ....    ....',
  withdraw: 'o.O.    ....    ....    ....    ....    ....    ....    ....    ....    ....    ....',
  correct: 'o.O.    ....    ....    ....    ....    ....    ....    ....    ....    ....    ....',
  'ask-correction': '....    ..h.    ....    ..h.    ..h.    ....    ...H    ....    ....    ....    ....',
  'take-back-correction':
    '....    ..h.    ....    ..h.    ..h.    ....    ...H    ....    ....    ....    ....',
  'declare-complete': '....    ..h.    ....    ....    ..h.    ....    ...H    ....    ....    ....    ....',
  'record-step': '....    ..h.    ....    ....    ..h.    ....    ...H    ....    ....    ....    ....',
  'record-payment': '....    ..h.    ....    ....    ..h.    ....    ...H    ....    ....    ....    ....',
  'cancel-entry': '....    ..h.    ....    ....    ..h.    ....    ...H    ....    ....    ....    ....',
  'hand-over': '....    ..h.    ....    ....    ..h.    ....    ...H    ....    ....    ....    ....',
  decide: '....    ....    ....    ..h.    ..h.    ....    ....    ....    ....    ....    ....',
  'decide-as-officer': '....    ..h.    ....    ....    ..h.    ....    ...H    ....    ....    ....    ....',
  issue: '....    ....    ....    ..h.    ..h.    ....    ....    ....    ....    ....    ....',
  'void-document': '....    ....    ....    ..h.    ..h.    ....    ....    ....    ....    ....    ....',
  'revoke-document': '....    ....    ....    ..h.    ..h.    ....    ....    ....    ....    ....    ....',
  'see-register': '....    ..h.    ....    ..h.    ..h.    ....    ...H    ....    ....    ....    ....',
  'see-signer': '....    o...    ....    o.h.    o...    o.h.    .O..    ....    oOhH    ....    ....',
  'set-signer-details':
    '....    ....    ....    o.h.    ....    o.h.    ....    ....    oOhH    ....    ....',
  'delegate-signing': '....    ....    ....    ..h.    ....    ....    ....    ....    ....    ....    ....',
  'grant-role': '....    ....    ....    ....    ....    ....    ....    ....    ..hH    ....    ....',
  'end-role': '....    ....    ....    ....    ....    ....    ....    ....    oOhH    ....    ....',
  'see-sessions': 'o...    o...    o...    o...    o...    o...    o...    o...    o...    o...    o...',
  'see-own-looks': 'o...    ....    ....    ....    ....    ....    ....    ....    ....    ....    ....',
}

const marks = ['o', 'O', 'h', 'H'] as const
const isOwn = (mark: (typeof marks)[number]) => mark === 'o' || mark === 'O'
const missionOf = (mark: (typeof marks)[number]) => (mark === 'o' || mark === 'h' ? kualaLumpur : jeddah)

const typeByAct = new Map<Act, ResourceType>(
  (Object.keys(acts) as ResourceType[]).flatMap(type => acts[type].map(act => [act, type] as const)),
)

const thing = (act: Act, mark: (typeof marks)[number], who: string): Resource | null => {
  const type = typeByAct.get(act) ?? 'Account'
  const [mission, person] = [missionOf(mark), isOwn(mark) ? who : 'somebody']
  switch (type) {
    case 'Application':
    case 'Document':
      return { type, id: 'x', mission, person }
    case 'Signer':
    case 'Appointments':
      return { type, mission, person }
    case 'Register':
      return isOwn(mark) ? null : { type, mission }
    case 'Account':
      return mission === jeddah ? null : { type, id: person }
  }
}

/** The same marks whatever their order and however many dots fill the cell. */
const cell = (text: string) => marks.filter(mark => text.includes(mark)).join('')

const found = (act: Act, id: PersonId) =>
  marks
    .filter(mark => {
      const resource = thing(act, mark, id)
      return resource !== null && permits(people[id], act, resource, now)
    })
    .join('')

test.each(Object.keys(table) as Act[])(
  'who may %s: each person of the demo world, on their own and on others’, here and elsewhere',
  act => {
    const expected = table[act].split(/\s+/).map(cell)
    expect(expected).toHaveLength(order.length)
    expect(Object.fromEntries(order.map(id => [id, found(act, id)]))).toEqual(
      Object.fromEntries(order.map((id, at) => [id, expected[at]])),
    )
  },
)

test('the table speaks of every act there is', () => {
  expect(Object.keys(table).sort()).toEqual(Object.values(acts).flat().sort())
})

test('whoever is not signed in may do none of it', () => {
  const anonymous = { party: 'nobody' } as const
  for (const act of Object.keys(table) as Act[]) {
    for (const mark of marks) {
      const resource = thing(act, mark, 'somebody')
      if (resource !== null) expect(permits(anonymous, act, resource, now)).toBe(false)
    }
  }
})

const file = { type: 'Application', id: 'x', mission: kualaLumpur, person: 'sari' } as const

test.each([
  ['the evening before the first day', '2026-11-09T15:59:59Z', false],
  ['the first minute of the first day', '2026-11-09T16:00:00Z', true],
  ['the last minute of the last day', '2026-12-09T15:59:59Z', true],
  ['the first minute after it', '2026-12-09T16:00:00Z', false],
])('Arif may sign on the days of his delegation in Kuala Lumpur’s time: %s', (_when, at, expected) => {
  expect(permits(people.arif, 'decide', file, new Date(at))).toBe(expected)
})

test('Arif may not decide on the request he made as a citizen', () => {
  const arif = { ...people.arif, citizenAccount: 'arif-as-citizen' }
  const own = { ...file, person: 'arif-as-citizen' }
  expect(judge(arif, 'decide', own, now).because.map(rule => rule.id)).toEqual(['never-own-request'])
  expect(permits(arif, 'decide', file, now)).toBe(true)
})

test('a judgement names the rule behind it in both languages', () => {
  const [rule] = judge(people.budi, 'declare-complete', file, now).because
  expect(rule?.id).toBe('officer-works-on-request')
  expect(rule?.says.id).toMatch(/^Petugas boleh/)
  expect(rule?.says.en).toMatch(/^An officer may/)
})

test('an act done to the wrong kind of thing is a mistake, not a refusal', () => {
  expect(() => permits(people.budi, 'see-register', file, now)).toThrow('not done to Application')
})
