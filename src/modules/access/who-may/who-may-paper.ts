import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { HeldRole, Role, SignedIn } from '../../../web/index.ts'
import { roles } from '../../../web/index.ts'
import { roleWords } from '../roles/role-words.ts'
import { type Act, acts, type Resource, type ResourceType } from './acts.ts'
import { permits } from './permits.ts'
import { policySet } from './policy-set.ts'

const here = 'kbri-kuala-lumpur'
const elsewhere = 'kjri-jeddah'
const now = new Date('2026-11-24T02:00:00Z')
const since = { from: '2026-01-01', to: null }

type Column = { readonly title: string; readonly held: readonly HeldRole[] }

const atMission: ReadonlySet<Role> = new Set([
  'officer',
  'protection-officer',
  'head-of-mission',
  'mission-administrator',
])

const columns: readonly Column[] = roles.flatMap(role => {
  const held = { role, mission: atMission.has(role) ? here : null, ...since, delegatedBy: null }
  const own = { title: roleWords[role].en, held: [held] }
  if (role !== 'officer') return [own]
  const lent = { role: 'head-of-mission', mission: here, ...since, delegatedBy: 'head' } as const
  return [own, { title: 'Officer with a lent signature', held: [held, lent] }]
})

const holder = ({ held }: Column): SignedIn => ({
  party: 'mission',
  id: 'me',
  name: '',
  role: held[0]?.role ?? 'citizen',
  mission: held[0]?.mission ?? null,
  held,
  session: '',
})

const thing = (type: ResourceType, mission: string, person: string): Resource => {
  switch (type) {
    case 'Application':
    case 'Document':
      return { type, id: 'x', mission, person }
    case 'Register':
      return { type, mission }
    case 'Signer':
    case 'Appointments':
      return { type, mission, person }
    case 'Account':
      return { type, id: person }
  }
}

/** In which of the four cases an act is permitted, in words. */
const cell = (who: SignedIn, act: Act, type: ResourceType): string => {
  const may = (mission: string, person: string) => permits(who, act, thing(type, mission, person), now)
  if (type === 'Account') return may(here, 'me') ? 'own' : '–'
  if (type === 'Register')
    return may(here, 'other') ? (may(elsewhere, 'other') ? 'anywhere' : 'own mission') : '–'
  if (may(here, 'other')) {
    const where = may(elsewhere, 'other') ? 'anywhere' : 'own mission'
    return may(here, 'me') ? where : `${where}, never own`
  }
  return may(here, 'me') ? 'own' : '–'
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** The generated page on who may do what: the table as the policies answer it, and the policies as they stand. */
export const whoMayPaper = (): string => {
  const table = (Object.keys(acts) as ResourceType[]).flatMap(type =>
    acts[type].map(act => row([`\`${act}\``, ...columns.map(column => cell(holder(column), act, type))])),
  )
  const rules = [...policySet().words.values()].map(({ id, file, says }) =>
    row([`\`${id}\``, says.id, says.en, file]),
  )
  const files = [...new Set([...policySet().words.values()].map(({ file }) => file))]
  const texts = files.map(file => {
    const text = readFileSync(join(import.meta.dirname, '../policies', file), 'utf8').trim()
    return `### ${file}\n\n\`\`\`cedar\n${text}\n\`\`\``
  })
  return [
    '# Who may do what',
    'Made by `npm run papers` from the policies in `src/modules/access/policies`. *own*: what is the person’s own; *own mission*: what was sent to the mission where the role is held; –: refused. The signature counts on the days it was lent for; a role on the days it was given for.',
    [
      row(['act', ...columns.map(column => column.title)]),
      row(['---', ...columns.map(() => '---')]),
      ...table,
    ].join('\n'),
    '## The rules',
    [row(['name', 'bunyi', 'says', 'file']), row(['---', '---', '---', '---']), ...rules].join('\n'),
    'What no rule permits is refused, and a rule that forbids outweighs every rule that permits.',
    '## As they are written',
    ...texts,
    '',
  ].join('\n\n')
}
