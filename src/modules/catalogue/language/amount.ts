import { z } from 'zod'
import { exponentOf, type Money } from '../../../kernel/index.ts'

const currencies = new Set(Intl.supportedValuesOf('currency'))

/** `IDR 650000` as an integer of minor units; null where it is no amount of a known currency. */
export const readAmount = (text: string): Money | null => {
  const parts = /^([A-Z]{3}) (\d{1,12})(?:\.(\d+))?$/.exec(text)
  const [, currency, whole, fraction = ''] = parts ?? []
  if (currency === undefined || whole === undefined || !currencies.has(currency)) return null
  const exponent = exponentOf(currency)
  if (fraction.length > exponent) return null
  return { minor: Number(whole + fraction.padEnd(exponent, '0')), currency }
}

/** Written as people read it, kept as an integer of minor units. */
export const amount = z
  .string()
  .regex(/^[A-Z]{3} \d{1,12}(\.\d+)?$/)
  .transform((text, context): Money => {
    const money = readAmount(text)
    if (money !== null) return money
    context.addIssue({ code: 'custom', message: 'wrong-schema' })
    return z.NEVER
  })
  .meta({ id: 'Amount', description: 'Currency and amount: IDR 650000, USD 0' })
