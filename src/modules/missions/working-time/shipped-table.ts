import { join } from 'node:path'
import type { z } from 'zod'
import { readTable } from '../reference/read-table.ts'

const tables = new Map<string, readonly unknown[]>()

/** The rows of a table that ships with the platform, read once. A faulty file is a bug of ours and stops everything. */
export const shippedTable = <S extends z.ZodObject>(file: string, schema: S): readonly z.output<S>[] => {
  const known = tables.get(file)
  if (known !== undefined) return known as readonly z.output<S>[]
  const { rows, faults } = readTable(join(import.meta.dirname, 'data'), file, schema)
  if (faults.length > 0)
    throw new Error(
      faults.map(fault => `${fault.file}:${fault.line} ${fault.column}: ${fault.says}`).join('\n'),
    )
  tables.set(file, rows)
  return rows
}
