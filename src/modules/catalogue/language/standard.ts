import { z } from 'zod'
import { phrase } from './phrase.ts'

/** A site of somebody else's that a sentence sends people to. */
const link = z
  .strictObject({
    name: phrase.describe('What is opened there; the site itself is named beside it.'),
    href: z.url({ protocol: /^https$/ }),
    source: z.string().describe('Id of the entry of legalBasis that gives this address.'),
  })
  .meta({ id: 'Link' })
export type Link = z.output<typeof link>

/** A promise in words, with whether anyone compared it with an official text. */
export const component = z
  .strictObject({
    text: phrase,
    verified: z.boolean().describe('false: not fixed by a decree yet, or not compared with it.'),
    sources: z.array(z.string()).default([]).describe('Ids of entries of legalBasis.'),
    links: z.array(link).default([]),
  })
  .meta({ id: 'StandardComponent' })
export type StandardComponent = z.output<typeof component>

/** Delivery: what the citizen meets, in the regulation's order. */
export const deliveryComponents = [
  'requirements',
  'procedure',
  'time',
  'fee',
  'product',
  'complaints',
] as const
/** Management: how the office keeps its promise. */
export const managementComponents = [
  'legalBasis',
  'facilities',
  'competence',
  'supervision',
  'staffing',
  'guarantee',
  'safety',
  'evaluation',
] as const

const every = <Id extends string>(ids: readonly Id[]) =>
  z.strictObject(Object.fromEntries(ids.map(id => [id, component])) as { [I in Id]: typeof component })

/** The fourteen components of a Standar Pelayanan (UU 25/2009 art. 21, PermenPANRB 15/2014), plus its decree. */
export const standard = z
  .strictObject({
    decree: z
      .strictObject({ number: z.string().min(1), day: z.iso.date() })
      .nullable()
      .describe('The decree that fixes this standard; null while there is none. Never invent a number.'),
    delivery: every(deliveryComponents),
    management: every(managementComponents),
  })
  .meta({ id: 'Standard' })
