import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { findMission } from '../missions/index.ts'
import { shippedCatalogue } from './catalogue.ts'
import { day } from './language/identifiers.ts'
import { phrase } from './language/phrase.ts'

const isService = (code: string): boolean =>
  shippedCatalogue().definitions.some(definition => definition.code === code)

const closedService = z
  .strictObject({
    service: z.string().refine(isService, 'no such service'),
    mission: z.string().refine(code => findMission(code) !== null, 'no such mission'),
    from: day,
    to: day.nullable(),
    reason: phrase,
    source: z.string().min(1),
    verified: z.boolean(),
  })
  .refine(({ from, to }) => to === null || from <= to, 'ends before it begins')

/** A service that one office does not give from one day to another, both included, with the reason people read. */
export type ClosedService = z.output<typeof closedService>

/** The table as text, or an error that names every fault in it. */
export const readClosedServices = (text: string): readonly ClosedService[] => {
  const read = z.array(closedService).safeParse(parse(text))
  if (read.success) return read.data
  const faults = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new Error(`The table of closed services has faults.\n${faults.join('\n')}`)
}

let shipped: readonly ClosedService[] | undefined

/** The table that comes with the product, read once. */
export const closedServices = (): readonly ClosedService[] => {
  shipped ??= readClosedServices(readFileSync(join(import.meta.dirname, 'data/closed-services.yaml'), 'utf8'))
  return shipped
}
