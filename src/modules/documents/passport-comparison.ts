import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify<string, Buffer, number, Buffer>(scrypt)
const length = 32

export type KeptPassport = { readonly salt: Buffer; readonly hash: Buffer }

/** As printed, but for what people leave out or add: spaces, hyphens, small letters. */
const bare = (number: string): string =>
  number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')

// Slow on purpose: a passport number has few possibilities, and whoever reads the table should need years (decision 0007).
export const keepPassport = async (number: string): Promise<KeptPassport> => {
  const salt = randomBytes(16)
  return { salt, hash: await derive(bare(number), salt, length) }
}

export const isSamePassport = async ({ salt, hash }: KeptPassport, typed: string): Promise<boolean> =>
  timingSafeEqual(hash, await derive(bare(typed), salt, length))
