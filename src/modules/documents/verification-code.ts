import { createHash } from 'node:crypto'
import { newCode } from '../../kernel/index.ts'

/** 26 characters of 5 random bits: 130 bits, more than anyone can guess or try. */
const length = 26

export const newVerificationCode = (): string => newCode(length)

/** As typed from paper: spaces and dashes are ours, and O, I and L can only be meant for 0 and 1 (Crockford's base 32). */
export const readVerificationCode = (typed: string): string | null => {
  const code = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  return /^[0-9A-HJKMNP-TV-Z]{26}$/.test(code) ? code : null
}

/** In groups, so that it can be read aloud and typed. */
export const showVerificationCode = (code: string): string =>
  code.match(/.{5}(?=.{5})|.+/g)?.join('-') ?? code

export const codeHashOf = (code: string): string => createHash('sha256').update(code).digest('hex')
