import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { Day } from '../../kernel/index.ts'

const derive = promisify<string, Buffer, number, Buffer>(scrypt)
const length = 32

/** What of the holder a reader of the paper may compare. */
export type Compares = 'passport' | 'birth-date'

/** As printed; a paper without a passport number is compared by the date of birth. Null: nothing to compare. */
export const comparedOf = ({
  holderPassport,
  holderBirthDate = null,
}: {
  readonly holderPassport: string | null
  readonly holderBirthDate?: Day | null
}): { readonly compares: Compares; readonly compared: string } | null => {
  if (holderPassport !== null) return { compares: 'passport', compared: holderPassport }
  return holderBirthDate === null ? null : { compares: 'birth-date', compared: holderBirthDate }
}

export type Comparison = { readonly salt: Buffer; readonly hash: Buffer }

/** As printed, but for what people leave out or add: spaces, hyphens, small letters. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')

// Slow on purpose: both have few possibilities, and whoever reads the table should not read them off (decision 0007).
export const keepComparison = async (text: string): Promise<Comparison> => {
  const salt = randomBytes(16)
  return { salt, hash: await derive(bare(text), salt, length) }
}

export const isSame = async ({ salt, hash }: Comparison, typed: string): Promise<boolean> =>
  timingSafeEqual(hash, await derive(bare(typed), salt, length))
