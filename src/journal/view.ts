import { sql } from 'kysely'
import type { Fact, Json, Recorded } from '../kernel/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { type Columns, type Gathered, gatherRows, keyText, type RowChange, type Rows } from './rows.ts'

type Handler<F extends Fact> = ((fact: Recorded<F>, rows: Rows) => void) | 'ignored'

/** One table that people look at, kept from facts in the transaction that records them. */
export type View = {
  readonly name: string
  /** Schema-qualified table; the module's migrations make it. */
  readonly table: string
  readonly key: readonly string[]
  readonly facts: readonly string[]
  readonly take: (fact: Recorded, rows: Rows) => void
}

/** Every fact of the family is handled or named 'ignored': a forgotten one does not compile. */
export const view = <F extends Fact>(
  name: string,
  table: string,
  key: readonly string[],
  on: { readonly [N in F['name']]: Handler<Extract<F, { name: N }>> },
): View => {
  const handlers = new Map<string, (fact: Recorded, rows: Rows) => void>()
  for (const [fact, handler] of Object.entries(on)) {
    if (handler !== 'ignored') handlers.set(fact, handler as (fact: Recorded, rows: Rows) => void)
  }
  return {
    name,
    table,
    key,
    facts: [...handlers.keys()],
    take: (fact, rows) => handlers.get(fact.name)?.(fact, rows),
  }
}

const snake = (name: string): string => name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)

type Batch = { kind: RowChange['kind']; columns: readonly string[]; rows: Record<string, Json>[] }

/** Changes of one kind over the same columns go to the database together, as one JSON parameter. */
const batches = (key: readonly string[], changes: readonly RowChange[]): Batch[] => {
  const found = new Map<string, Batch>()
  for (const change of changes) {
    const row: Record<string, Json> = {}
    key.forEach((column, index) => {
      row[column] = change.key[index] ?? null
    })
    const given = change.kind === 'drop' ? {} : change.columns
    const columns = Object.keys(given).map(snake)
    Object.values(given).forEach((value, index) => {
      row[columns[index] as string] = value ?? null
    })
    const id = `${change.kind} ${columns.join(' ')}`
    const batch = found.get(id) ?? { kind: change.kind, columns, rows: [] }
    batch.rows.push(row)
    found.set(id, batch)
  }
  return [...found.values()]
}

const writeBatch = (tx: Tx, view: View, { kind, columns, rows }: Batch): Promise<unknown> => {
  const table = sql.raw(view.table)
  const list = (names: readonly string[], each: (name: string) => string, by = ', ') =>
    sql.raw(names.map(each).join(by))
  const same = list(view.key, name => `t.${name} = r.${name}`, ' and ')
  const all = [...view.key, ...columns]
  const given = sql`jsonb_populate_recordset(null::${table}, ${JSON.stringify(rows)}::jsonb) as r`
  const insert = sql`insert into ${table} as t (${list(all, n => n)}) select ${list(all, n => `r.${n}`)} from ${given}
    on conflict (${list(view.key, n => n)})`
  switch (kind) {
    case 'put':
      return columns.length === 0
        ? sql`${insert} do nothing`.execute(tx)
        : sql`${insert} do update set ${list(columns, n => `${n} = excluded.${n}`)}`.execute(tx)
    case 'add':
      return sql`${insert} do update set ${list(columns, n => `${n} = t.${n} + excluded.${n}`)}`.execute(tx)
    case 'patch':
      return sql`update ${table} as t set ${list(columns, n => `${n} = r.${n}`)} from ${given} where ${same}`.execute(
        tx,
      )
    case 'drop':
      return sql`delete from ${table} as t using ${given} where ${same}`.execute(tx)
  }
}

const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** Rows as they stand, by key; null for those that are not there. */
const readRows = async (tx: Tx, view: View, keys: readonly (readonly Json[])[]) => {
  const table = sql.raw(view.table)
  const given = keys.map(key => Object.fromEntries(view.key.map((name, index) => [name, key[index]])))
  const same = sql.raw(view.key.map(name => `t.${name} = r.${name}`).join(' and '))
  const found = await sql<{ row: Record<string, Json> }>`
    select to_jsonb(t) as row from ${table} as t
    join jsonb_populate_recordset(null::${table}, ${JSON.stringify(given)}::jsonb) as r on ${same}`.execute(
    tx,
  )
  const rows = new Map<string, Columns | null>(keys.map(key => [keyText(key), null]))
  for (const { row } of found.rows) {
    const columns = Object.fromEntries(Object.entries(row).map(([name, value]) => [camel(name), value]))
    rows.set(keyText(view.key.map(name => row[name] ?? null)), columns)
  }
  return rows
}

const gathered = (
  view: View,
  facts: readonly Recorded[],
  standing?: ReadonlyMap<string, Columns | null>,
): Gathered => {
  const rows = gatherRows(standing)
  for (const fact of facts) view.take(fact, rows)
  return rows
}

/** Brings one view up to date with these facts. */
export const updateView = async (tx: Tx, view: View, facts: readonly Recorded[]): Promise<void> => {
  const first = gathered(view, facts)
  const unseen = first.unseen()
  const rows = unseen.length === 0 ? first : gathered(view, facts, await readRows(tx, view, unseen))
  for (const batch of batches(view.key, rows.changes())) await writeBatch(tx, view, batch)
}
