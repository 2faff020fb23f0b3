import { bulk, type Journal, type Past } from '../../src/journal/index.ts'
import { dayAt, fact, newCode, newId } from '../../src/kernel/index.ts'
import { type Mission, missionByCode } from '../../src/modules/missions/index.ts'
import { type Chance, chanceFrom } from '../../tests/chance.ts'
import { historyOf, type Until } from './history.ts'
import { type Model, modelsOn } from './models.ts'
import { newPerson, newStaff, type Person, type Staff, shares } from './people.ts'
import { addRequest, addRows, issue, newDocument, type Tables, writeRows } from './rows.ts'

export type Loaded = {
  readonly requests: number
  readonly facts: number
  readonly staff: ReadonlyMap<string, Staff>
  /** Some of the people of each office. */
  readonly citizens: readonly Person[]
  readonly models: ReadonlyMap<string, readonly Model[]>
  /** Offices as often as requests come to them. */
  readonly pickMission: (chance: Chance) => string
}

/** How far requests have come in a year's middle: most are long ended, some are under way. */
const states: Readonly<Record<string, Readonly<Partial<Record<Until, number>>>>> = {
  'lapor-diri': { submitted: 5, 'correction-asked': 2, complete: 3, granted: 86, rejected: 2, withdrawn: 2 },
  'passport-replacement': {
    ...{ submitted: 5, 'correction-asked': 3, complete: 4, paused: 4, ready: 4, granted: 5 },
    ...{ 'handed-over': 70, rejected: 3, withdrawn: 2 },
  },
  'surat-keterangan-pindah': {
    ...{ submitted: 5, 'correction-asked': 2, complete: 6, granted: 83, rejected: 2, withdrawn: 2 },
  },
}

const underWay: readonly Until[] = ['submitted', 'correction-asked', 'complete', 'paused', 'ready']
const days = 86_400_000
/** Requests of one transaction. */
const batch = 400

type Office = { readonly mission: Mission; readonly staff: Staff; readonly people: readonly Person[] }
type Parts = {
  readonly journal: Journal
  readonly chance: Chance
  readonly now: Date
  readonly models: Loaded['models']
}

const loadPeople = async ({ journal, chance, now }: Parts, mission: string, count: number) => {
  const at = new Date(now.getTime() - 800 * days)
  const roles = ['officer', 'officer', 'head-of-mission'].map(role => newStaff(chance, mission, role, at))
  const citizens = Array.from({ length: count }, () => newPerson(chance, mission, at))
  const tables: Tables = new Map([['access.accounts', [...roles, ...citizens].map(each => each.row)]])
  const past = [...roles.flatMap(each => [each.past, each.appointed]), ...citizens.map(each => each.past)]
  await bulk(journal, past, ({ tx }) => writeRows(tx, tables))
  const [first, second, head] = roles.map(each => each.person)
  if (first === undefined || second === undefined || head === undefined) throw new Error('No staff')
  const staff: Staff = { officers: [first, second], head }
  return { staff, people: citizens.map(each => each.person), facts: past.length }
}

/** A register goes on where the last request left it. */
const sequences = () => {
  const last = new Map<string, number>()
  return {
    next: (key: string): number => {
      const next = (last.get(key) ?? 0) + 1
      last.set(key, next)
      return next
    },
    rows: (mission: string) =>
      [...last].map(([key, sequence]) => {
        const [register = '', year = ''] = key.split(' ')
        return { mission, register, year: Number(year), last: sequence }
      }),
  }
}

const loadRequests = async (
  { journal, chance, now, models }: Parts,
  { mission, staff, people }: Office,
  count: number,
  only?: { readonly service: string; readonly until: Until },
): Promise<number> => {
  const registers = sequences()
  let facts = 0
  for (let from = 0; from < count; from += batch) {
    const past: Past[] = []
    const tables: Tables = new Map()
    for (let at = from; at < Math.min(count, from + batch); at += 1) {
      // Each person reports first, and asks for one thing more.
      const person = people[Math.floor(at / 2) % people.length]
      if (person === undefined) throw new Error(`${mission.code} has no people`)
      const service =
        only !== undefined
          ? only.service
          : at % 2 === 0
            ? 'lapor-diri'
            : chance.below(100) < 85
              ? 'passport-replacement'
              : 'surat-keterangan-pindah'
      const model = chance.pick(models.get(service) ?? [])
      const until = only?.until ?? chance.weighted(states[service] as Record<Until, number>)
      const age = underWay.includes(until) ? 2 + chance.next() * 12 : 10 + chance.next() * 700
      const submitted = new Date(now.getTime() - age * days)
      const documents = model.papers.map(paper => newDocument(newId(submitted), paper))
      const asked = {
        ...{ id: newId(submitted), number: `${newCode(4)}-${newCode(4)}`, answers: newId(submitted) },
        ...{ model, mission, person, staff, until, submitted, documents },
      }
      const passport = `X${String(chance.below(10_000_000)).padStart(7, '0')}`
      const history = historyOf(asked)
      addRequest(tables, asked, history, passport)
      const details = { keys: model.reused.map(({ key }) => key).sort(), source: `application-${asked.id}` }
      past.push(...history.past, {
        stream: { id: `person-${person.id}`, mission: mission.code },
        fact: fact('DetailsReported', { ...details, legalBasis: 'public-service' }),
        actor: person.id,
        at: submitted,
      })
      if (history.issued !== null) {
        const { document, at: granted } = history.issued
        const year = dayAt(granted, mission.timezone).slice(0, 4)
        const sequence = registers.next(`${model.definition.issues?.register} ${year}`)
        const numbered = issue(tables, asked, document, granted, sequence, passport)
        const stream = { id: `document-${document}`, mission: mission.code }
        past.push(
          { stream, fact: fact('DocumentNumbered', numbered), actor: staff.head.id, at: granted },
          {
            stream,
            fact: fact('DocumentRendered', { sha256: numbered.codeHash, bytes: 48_000 }),
            actor: 'system:documents',
            at: granted,
          },
        )
      }
    }
    if (from + batch >= count) addRows(tables, 'documents.registers', registers.rows(mission.code))
    await bulk(journal, past, ({ tx }) => writeRows(tx, tables))
    facts += past.length
  }
  return facts
}

/** Fills an empty store: people, staff of every serving office, and requests in every state. */
export const load = async (
  journal: Journal,
  requests: number,
  say: (line: string) => void,
): Promise<Loaded> => {
  const now = new Date()
  const models = modelsOn(now.toISOString().slice(0, 10))
  const offices = shares(requests)
  const [staff, citizens] = [new Map<string, Staff>(), [] as Person[]]
  let [facts, done] = [0, 0]
  const all = offices.reduce((sum, each) => sum + each.requests, 0)

  const loadOffice = async ({ mission, requests: count }: (typeof offices)[number]): Promise<void> => {
    const parts = {
      journal,
      now,
      models,
      chance: chanceFrom(offices.findIndex(each => each.mission === mission)),
    }
    const made = await loadPeople(parts, mission.code, Math.ceil(count / 2))
    staff.set(mission.code, made.staff)
    citizens.push(...made.people.slice(0, 200))
    const added = await loadRequests(parts, { mission, ...made }, count)
    facts += made.facts + added
    const before = Math.floor((done * 10) / all)
    done += count
    if (Math.floor((done * 10) / all) > before) say(`loaded ${done} of ${all} requests, ${facts} facts`)
  }
  const queue = [...offices]
  // Two at once: one office's facts are hashed while the database writes another's.
  const turn = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await loadOffice(next)
  }
  await Promise.all([turn(), turn()])
  const missions = offices.flatMap(({ mission, requests: count }) =>
    Array.from({ length: Math.max(1, Math.round((count * 2_000) / all)) }, () => mission.code),
  )
  return { requests: done, facts, staff, citizens, models, pickMission: by => by.pick(missions) }
}

/** More requests that wait for their decision, at offices as requests come to them. */
export const loadReady = async (journal: Journal, loaded: Loaded, count: number): Promise<void> => {
  const chance = chanceFrom(17)
  const [now, { models, staff, citizens }] = [new Date(), loaded]
  const wanted = Map.groupBy(
    Array.from({ length: count }, () => loaded.pickMission(chance)),
    mission => mission,
  )
  const byMission = Map.groupBy(citizens, each => each.mission)
  for (const [code, { length }] of wanted) {
    const [there, people] = [staff.get(code), byMission.get(code)]
    if (there === undefined || people === undefined) continue
    const office = { mission: missionByCode(code), staff: there, people }
    const only = { service: 'passport-replacement', until: 'ready' } as const
    await loadRequests({ journal, chance, now, models }, office, length, only)
  }
}
