import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CsvError, parse } from 'csv-parse/sync'
import type { z } from 'zod'

/** Something wrong in a reference file, as its keeper finds it in an editor. */
export type Fault = {
  readonly file: string
  readonly line: number
  readonly column: string
  readonly says: string
}

/** A row and the line it ends on. */
export type Row<T> = T & { readonly line: number }

export type Table<T> = {
  readonly file: string
  readonly rows: readonly Row<T>[]
  readonly faults: readonly Fault[]
}

type Parsed = { readonly record: Readonly<Record<string, string>>; readonly info: { readonly lines: number } }

/** Reads one CSV file with a header. What does not fit its schema is told, not thrown, so that all is told at once. */
export const readTable = <S extends z.ZodObject>(
  folder: string,
  file: string,
  schema: S,
): Table<z.output<S>> => {
  const rows: Row<z.output<S>>[] = []
  const faults: Fault[] = []
  try {
    const text = readFileSync(join(folder, file), 'utf8')
    for (const { record, info } of parse<Parsed>(text, { columns: true, info: true })) {
      const read = schema.strict().safeParse(record)
      if (read.success) rows.push({ ...read.data, line: info.lines } as Row<z.output<S>>)
      else
        for (const issue of read.error.issues) {
          const column = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue.path.join('.')
          faults.push({ file, line: info.lines, column, says: issue.message })
        }
    }
    if (rows.length === 0 && faults.length === 0) faults.push({ file, line: 1, column: '', says: 'no rows' })
  } catch (error) {
    const line = error instanceof CsvError && typeof error.lines === 'number' ? error.lines : 1
    faults.push({ file, line, column: '', says: error instanceof Error ? error.message : String(error) })
  }
  return { file, rows, faults }
}
