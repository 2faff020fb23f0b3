import { sql } from 'kysely'
import { dayAt } from '../../src/kernel/index.ts'
import { checkAnswers, isOffered } from '../../src/modules/catalogue/index.ts'
import { missionByCode } from '../../src/modules/missions/index.ts'
import { chanceFrom } from '../../tests/chance.ts'
import type { Loaded } from '../load/load.ts'
import type { Model } from '../load/models.ts'
import type { Place } from '../place.ts'
import { type SignedInBrowser, signIn } from '../sessions.ts'

/** A draft that is ready to be sent, with the browser of its owner; every name of it is a column of `bench.draws`. */
export type Draw = Readonly<Record<string, string>> & {
  readonly application: string
  readonly person: string
  readonly mission: string
}

export type Drafts = {
  readonly model: Model
  /** Sees to it that this many are left to draw from a sequence. */
  prepare(count: number, sequence?: Sequence): Promise<void>
  take(count: number, sequence?: Sequence): Promise<Draw[]>
  readonly browserOf: (person: string) => SignedInBrowser
}

/** Drafts for offices as requests come to them; or all for one, whose chain then puts them in one line. */
export type Sequence = 'bench.draw' | 'bench.hot_draw'

const service = 'passport-replacement'
const people = 400
export const hotMission = 'kbri-kuala-lumpur'

/** The definition's first example that can be sent today. */
const modelFor = (loaded: Loaded): Model => {
  const today = new Date().toISOString().slice(0, 10)
  const found = loaded.models.get(service)?.find(({ definition, situation }) => {
    const { problems } = checkAnswers(definition, { ...situation, today })
    return Object.keys(problems).length === 0
  })
  if (found === undefined) throw new Error(`No example of ${service} can be sent today`)
  return found
}

/** Citizens who are signed in, and have reported their residence before. */
const signInCitizens = async (place: Place, loaded: Loaded): Promise<SignedInBrowser[]> => {
  const chance = chanceFrom(7)
  const found = await sql<{ person: string }>`
    select person from applications.files where service = 'lapor-diri' and status not in ('rejected', 'withdrawn')
  `.execute(place.store.db)
  const reported = new Set(found.rows.map(row => row.person))
  const open = loaded.citizens.filter(
    ({ id, mission }) =>
      reported.has(id) && isOffered(service, mission, dayAt(new Date(), missionByCode(mission).timezone)),
  )
  const byMission = Map.groupBy(open, each => each.mission)
  const browsers: SignedInBrowser[] = []
  while (browsers.length < people) {
    const person = byMission.get(loaded.pickMission(chance))?.pop() ?? open[browsers.length % open.length]
    if (person !== undefined) browsers.push(await signIn(place, person, 'citizen'))
  }
  for (const each of byMission.get(hotMission)?.slice(0, 20) ?? [])
    browsers.push(await signIn(place, each, 'citizen'))
  return browsers
}

export const openDrafts = async (place: Place, loaded: Loaded): Promise<Drafts> => {
  const { db } = place.store
  const model = modelFor(loaded)
  const browsers = await signInCitizens(place, loaded)
  const byPerson = new Map(browsers.map(each => [each.person, each]))
  const uploads = sql.raw(model.papers.map((_, index) => `, upload_${index + 1} text`).join(''))
  await sql`create schema bench`.execute(db)
  await sql`create sequence bench.draw`.execute(db)
  await sql`create sequence bench.hot_draw start 100000001`.execute(db)
  await sql`create table bench.draws (n bigint primary key, application text, person text, token text, mission text,
    number text, bare text, record text${uploads})`.execute(db)
  await sql`create table bench.citizens (i serial primary key, person text, token text, mission text)`.execute(
    db,
  )
  // Ids of version 7, as the platform makes them: they sort by time.
  await sql`create function bench.new_id() returns text language sql volatile as $$
    select substr(t, 1, 8) || '-' || substr(t, 9, 4) || '-7' || substr(gen_random_uuid()::text, 16)
    from lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0') t $$`.execute(db)
  await sql`
    insert into bench.citizens (person, token, mission)
    select c.person, '\\x' || encode(sha256(convert_to(c.cookie, 'UTF8')), 'hex'), c.mission
    from jsonb_to_recordset(${JSON.stringify(browsers)}::jsonb) as c (person text, cookie text, mission text)`.execute(
    db,
  )

  const left = async (sequence: Sequence): Promise<number> => {
    const found = await sql<{ left: number }>`
      select count(*) as left from bench.draws, ${sql.raw(sequence)} s
      where n >= s.last_value + s.is_called::int
        and n ${sequence === 'bench.draw' ? sql`<` : sql`>`} 100000000`.execute(db)
    return found.rows[0]?.left ?? 0
  }
  const add = async (count: number, sequence: Sequence): Promise<void> => {
    const hot = sequence === 'bench.hot_draw'
    await db.transaction().execute(async tx => {
      const from = await sql<{ last: number }>`
        select coalesce(max(n), ${hot ? 100_000_000 : 0}) as last from bench.draws
        where n ${hot ? sql`>` : sql`<`} 100000000`.execute(tx)
      const last = from.rows[0]?.last ?? 0
      await sql`
        with chosen as (
          select i, row_number() over () as r from bench.citizens ${hot ? sql`where mission = ${hotMission}` : sql``}
        ), numbered as (
          select g, 1 + floor(random() * (select count(*) from chosen))::int as r
          from generate_series(1, ${count}::int) g
        )
        insert into bench.draws
        select ${last}::bigint + g, bench.new_id(), person, token, mission, number, lower(replace(number, '-', '')),
          bench.new_id() ${sql.raw(model.papers.map(() => ', bench.new_id()').join(''))}
        from numbered join chosen using (r) join bench.citizens using (i), lateral (
          select upper(substr(md5(g::text || random()::text), 1, 4) || '-' || substr(md5(random()::text), 1, 4))
            as number) n`.execute(tx)
      await sql`
        insert into applications.drafts
          (id, person, service, mission, place, answers, provenance, next_service, corrects, at, revision)
        select application::uuid, person::uuid, ${service}, mission, '{"country":"MY","subdivision":"MY-14"}',
          ${JSON.stringify(model.situation.answers)}::jsonb, '{}', null, false, now(), 0
        from bench.draws where n > ${last} and n <= ${last + count}`.execute(tx)
      for (const [index, { requirement, part }] of model.papers.entries()) {
        await sql`
          insert into applications.uploads
            (id, application, person, requirement, part, name, kind, received, stored, bytes, details, at, state)
          select ${sql.ref(`upload_${index + 1}`)}::uuid, application::uuid, person::uuid, ${requirement},
            ${part}, ${`${part ?? requirement}.jpg`}, 'image', r.sha, s.sha, 240000,
            jsonb_build_object('kind', 'image', 'receivedType', 'image/jpeg', 'receivedBytes', 2400000,
              'receivedSha256', r.sha, 'storedType', 'image/jpeg', 'storedBytes', 240000, 'storedSha256', s.sha,
              'width', 1600, 'height', 1200, 'pages', null, 'notScanned', true),
            now(), 'draft'
          from bench.draws, lateral (select encode(sha256(${sql.ref(`upload_${index + 1}`)}::bytea), 'hex') as sha) r,
            lateral (select encode(sha256(application::bytea), 'hex') as sha) s
          where n > ${last} and n <= ${last + count}`.execute(tx)
      }
    })
  }
  return {
    model,
    prepare: async (count, sequence = 'bench.draw') => {
      for (let missing = count - (await left(sequence)); missing > 0; missing -= 5_000)
        await add(Math.min(5_000, missing), sequence)
    },
    take: async (count, sequence = 'bench.draw') => {
      const found = await sql<Draw>`
        with taken as materialized (select nextval(${sequence}) as n from generate_series(1, ${count}::int))
        select d.* from bench.draws d join taken using (n)`.execute(db)
      return found.rows.map(row => ({ ...row }))
    },
    browserOf: person => {
      const browser = byPerson.get(person)
      if (browser === undefined) throw new Error('A draft belongs to nobody who is signed in')
      return browser
    },
  }
}
