import type { Json } from '../kernel/index.ts'

type Columns = { readonly [column: string]: Json | undefined }
export type RowKey = Json | readonly Json[]

/** What a view's handlers may do to its table. They never read it: a view is a pure function of the facts. */
export type Rows = {
  /** The whole row, new or replaced; always give the same columns. */
  put(key: RowKey, row: Columns): void
  /** Some columns of a row that stands. */
  patch(key: RowKey, columns: Columns): void
  /** Adds to number columns; makes the row where it is missing. */
  add(key: RowKey, numbers: Readonly<Record<string, number>>): void
  drop(key: RowKey): void
}

export type RowChange = { key: readonly Json[] } & (
  | { kind: 'put' | 'patch'; columns: Columns }
  | { kind: 'add'; columns: Readonly<Record<string, number>> }
  | { kind: 'drop' }
)

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

/** Gathers what the handlers ask for, one final change a row, so that many facts cost few statements. */
export const gatherRows = (): Rows & { changes(): RowChange[] } => {
  const byKey = new Map<string, RowChange>()
  const note = (key: RowKey, change: (key: readonly Json[]) => RowChange): void => {
    const parts = Array.isArray(key) ? (key as readonly Json[]) : [key as Json]
    const id = JSON.stringify(parts)
    byKey.set(id, merge(byKey.get(id), change(parts)))
  }
  return {
    put: (key, columns) => note(key, parts => ({ key: parts, kind: 'put', columns })),
    patch: (key, columns) => note(key, parts => ({ key: parts, kind: 'patch', columns })),
    add: (key, columns) => note(key, parts => ({ key: parts, kind: 'add', columns })),
    drop: key => note(key, parts => ({ key: parts, kind: 'drop' })),
    changes: () => [...byKey.values()],
  }
}
