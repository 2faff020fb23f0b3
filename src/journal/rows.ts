import type { Json } from '../kernel/index.ts'

export type Columns = { readonly [column: string]: Json | undefined }
export type RowKey = Json | readonly Json[]

/** What a view's handlers may do to its table, which stays a pure function of the facts: no more of it is seen than the row a fact changes. */
export type Rows = {
  /** The whole row, new or replaced; always give the same columns. */
  put(key: RowKey, row: Columns): void
  /** Some columns of a row that stands. */
  patch(key: RowKey, columns: Columns): void
  /**
   * A patch worked out from the row as the facts before this one left it; done again once the row is read, so it must be
   * pure. Where `put` stands before it in the same transaction, nothing is read.
   */
  fold(key: RowKey, work: (before: Columns) => Columns): void
  /** Adds to number columns; makes the row where it is missing. */
  add(key: RowKey, numbers: Readonly<Record<string, number>>): void
  drop(key: RowKey): void
}

export type RowChange = { key: readonly Json[] } & (
  | { kind: 'put' | 'patch'; columns: Columns }
  | { kind: 'add'; columns: Readonly<Record<string, number>> }
  | { kind: 'drop' }
)

const partsOf = (key: RowKey): readonly Json[] =>
  Array.isArray(key) ? (key as readonly Json[]) : [key as Json]

const merge = (before: RowChange | undefined, now: RowChange): RowChange => {
  if (before === undefined || now.kind === 'put' || now.kind === 'drop') return now
  if (before.kind === 'drop') return now.kind === 'patch' ? before : { ...now, kind: 'put' }
  if (now.kind === 'patch') {
    if (before.kind === 'add') throw new Error('A view either counts in a row or patches it, not both')
    return { ...before, columns: { ...before.columns, ...now.columns } }
  }
  const sums: Record<string, Json | undefined> = { ...before.columns }
  for (const column of Object.keys(now.columns))
    sums[column] = Number(sums[column] ?? 0) + Number(now.columns[column])
  return before.kind === 'add'
    ? { key: now.key, kind: 'add', columns: sums as Readonly<Record<string, number>> }
    : { key: now.key, kind: before.kind, columns: sums }
}

export const keyText = (key: readonly Json[]): string => JSON.stringify(key)

/** What the handlers ask for, and the rows they would have to see first. */
export type Gathered = Rows & { changes(): RowChange[]; unseen(): readonly (readonly Json[])[] }

/**
 * Gathers what the handlers ask for, one final change a row, so that many facts cost few statements. `standing`: rows as
 * they are in the table; null for one that is not there.
 */
export const gatherRows = (standing: ReadonlyMap<string, Columns | null> = new Map()): Gathered => {
  const unseen = new Map<string, readonly Json[]>()
  const byKey = new Map<string, RowChange>()
  const note = (key: RowKey, change: (key: readonly Json[]) => RowChange): void => {
    const parts = partsOf(key)
    const id = keyText(parts)
    byKey.set(id, merge(byKey.get(id), change(parts)))
  }
  const fold: Rows['fold'] = (key, work) => {
    const parts = partsOf(key)
    const pending = byKey.get(keyText(parts))
    if (pending?.kind === 'drop') return
    const isWhole = pending?.kind === 'put'
    const row = isWhole ? {} : standing.get(keyText(parts))
    if (row === undefined) unseen.set(keyText(parts), parts)
    else if (row !== null)
      note(key, own => ({ key: own, kind: 'patch', columns: work({ ...row, ...pending?.columns }) }))
  }
  return {
    fold,
    unseen: () => [...unseen.values()],
    put: (key, columns) => note(key, parts => ({ key: parts, kind: 'put', columns })),
    patch: (key, columns) => note(key, parts => ({ key: parts, kind: 'patch', columns })),
    add: (key, columns) => note(key, parts => ({ key: parts, kind: 'add', columns })),
    drop: key => note(key, parts => ({ key: parts, kind: 'drop' })),
    changes: () => [...byKey.values()],
  }
}
