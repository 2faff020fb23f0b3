import { z } from '@hono/zod-openapi'
import { fileKinds } from './language/requirement.ts'

const day = z.iso.date()
const sourced = {
  source: z.string().openapi({ description: 'Id of an entry of `legalBasis`.' }),
  verified: z.boolean().openapi({ description: 'Whether someone compared it with the official text.' }),
}

const money = z
  .object({
    value: z
      .string()
      .openapi({ description: 'Decimal number in whole units of the currency.', example: '350000' }),
    currency: z.string().openapi({ description: 'ISO 4217', example: 'IDR' }),
  })
  .openapi('Amount')

const clock = z.object({
  workingDays: z.int(),
  countsFirstDay: z.boolean(),
  ...sourced,
})

const summary = {
  code: z.string().openapi({ example: 'passport-replacement' }),
  version: z.int(),
  validFrom: day,
  nameId: z.string(),
  nameEn: z.string(),
  summaryId: z.string(),
  summaryEn: z.string(),
  forWhomId: z.string(),
  forWhomEn: z.string(),
  precededBy: z.array(z.string()).openapi({
    description: 'Services that must have been sent before; their outcome is not waited for.',
  }),
  clock,
  attendance: z.enum(['in-person', 'none']),
  issues: z.string().nullable().openapi({ description: 'Kind of the document that granting issues.' }),
}

export const serviceItem = z.object(summary).openapi('ServiceItem')

export const serviceList = z
  .object({
    items: z.array(serviceItem),
    next: z.string().nullable().openapi({ description: 'Always null: the list is one page.' }),
  })
  .openapi('ServiceList')

export const serviceCode = z.object({ code: z.string().openapi({ example: 'lapor-diri' }) })

const requirement = z.object({
  code: z.string(),
  nameId: z.string(),
  nameEn: z.string(),
  guidanceId: z.string(),
  guidanceEn: z.string(),
  needed: z.enum(['always', 'depends-on-answers', 'optional']),
  neededForId: z.string().nullable().openapi({ description: 'When it is needed, in words.' }),
  neededForEn: z.string().nullable(),
  parts: z
    .array(z.object({ code: z.string(), nameId: z.string(), nameEn: z.string(), always: z.boolean() }))
    .openapi({ description: 'Papers that each have a place of their own; empty: one document.' }),
  atLeast: z
    .int()
    .nullable()
    .openapi({ description: 'How many of the parts are needed; null: each that applies.' }),
  accepts: z.array(z.enum(fileKinds)),
  maxFiles: z.int().openapi({ description: 'The most files; with parts, of each part.' }),
  bringOriginal: z.boolean(),
  ...sourced,
})

const tariffLine = z.object({
  code: z.string(),
  nameId: z.string(),
  nameEn: z.string(),
  amount: money,
  version: z.string().openapi({ description: 'Number and year of the tariff regulation.' }),
  validFrom: day,
  validTo: day.nullable(),
  always: z.boolean().openapi({ description: 'false: applies to some answers only.' }),
  ...sourced,
})

const legalBasis = z.object({
  code: z.string(),
  kind: z.string(),
  titleId: z.string(),
  titleEn: z.string(),
  readAtId: z.string(),
  readAtEn: z.string(),
  inForceFrom: day.nullable(),
  verified: z.boolean(),
})

const component = z.object({
  component: z.string(),
  textId: z.string(),
  textEn: z.string(),
  verified: z.boolean(),
  sources: z.array(z.string()),
})

export const service = z
  .object({
    ...summary,
    requirements: z.array(requirement),
    tariff: z.array(
      z.object({
        code: z.string(),
        nameId: z.string(),
        nameEn: z.string(),
        lines: z
          .array(tariffLine)
          .openapi({ description: 'Exactly one applies; the price is the sum over parts.' }),
      }),
    ),
    standard: z.object({
      decree: z.object({ number: z.string(), day }).nullable(),
      delivery: z.array(component),
      management: z.array(component),
    }),
    legalBasis: z.array(legalBasis),
  })
  .openapi('Service')
