import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'

const row = z.object({
  register: z.string().min(1),
  code: z.string(),
  format: z.string().includes('{sequence').includes('{year}'),
  verified: z.enum(['true', 'false']).transform(value => value === 'true'),
  source: z.string().min(1),
})

/** How the numbers of one register are written, and whether a regulation says so. */
export type NumberFormat = {
  readonly code: string
  readonly format: string
  readonly verified: boolean
  readonly source: string
}

const formats = new Map(
  z
    .array(row)
    .parse(parse(readFileSync(join(import.meta.dirname, 'data/number-formats.csv')), { columns: true }))
    .map(each => [each.register, each]),
)

const usual = formats.get('*')
if (!usual) throw new Error('number-formats.csv has no line for the registers that it does not name ("*").')

/** A register that the data do not name is written in the usual way, with its own name as its code. */
export const numberFormatOf = (register: string): NumberFormat => {
  const named = formats.get(register)
  if (named) return named
  return { ...usual, code: register.toUpperCase() }
}
