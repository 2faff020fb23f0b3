import { z } from 'zod'
import { roles } from '../../../web/index.ts'
import { expression, slug } from './identifiers.ts'
import { phrase } from './phrase.ts'
import { component } from './standard.ts'

/** Where an application can stand; the same for every service, so that anyone may ask for it from outside. */
export const states = [
  'submitted',
  'correction-asked',
  'complete',
  'paused',
  'granted',
  'rejected',
  'withdrawn',
  'handed-over',
] as const
export type State = (typeof states)[number]

/** What the platform knows how to do. A definition says which of these a service needs, in which order, by whom. */
export const acts = [
  'ask-correction',
  'correct',
  'declare-complete',
  'attendance',
  'biometrics',
  'interview',
  'payment',
  'send-out',
  'answer-in',
  'decide',
  'issue',
  'hand-over',
  'withdraw',
] as const
export type Act = (typeof acts)[number]

export const step = z
  .strictObject({
    id: slug,
    act: z.enum(acts),
    name: phrase,
    by: z
      .array(z.enum(roles))
      .describe('Roles that may do it; empty only for what the platform does itself.'),
    automatic: z.boolean().default(false).describe('true: the platform does it as soon as it may.'),
    from: z.array(z.enum(states)).min(1),
    leadsTo: z.array(z.enum(states)).min(1).describe('The state afterwards; two where it is a decision.'),
    after: z
      .array(slug)
      .default([])
      .describe('Steps that must be done before, where they apply to the case.'),
    appliesWhen: expression.optional(),
    waitsFor: slug
      .optional()
      .describe('Whom the clock waits for: an agency of the definition, for act send-out.'),
  })
  .meta({ id: 'Step' })
export type Step = z.output<typeof step>

export const steps = z
  .strictObject({
    starts: z.literal('submitted').describe('Where a request stands that was just sent.'),
    ends: z.array(z.enum(states)).min(1).describe('Where nothing more is to be done.'),
    agencies: z.array(z.strictObject({ id: slug, name: phrase })).default([]),
    table: z.array(step).min(1),
  })
  .meta({ id: 'Steps' })

const reason = z.strictObject({ id: slug, name: phrase, explanation: phrase, source: z.string().optional() })

/** Who signs, why it may be refused, and how to object. */
export const decision = z
  .strictObject({
    signers: z.array(z.enum(roles)).describe('Roles that may decide; a lent signature counts as its role.'),
    refusals: z.array(reason).min(1),
    afterGrant: component
      .optional()
      .describe('What she does with what was granted, once she has it; left out: nothing more.'),
    objection: component.describe('What to do who disagrees with a rejection.'),
  })
  .meta({ id: 'Decision' })
