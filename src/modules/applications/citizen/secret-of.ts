import { createHmac } from 'node:crypto'
import { codeAlphabet } from '../../../kernel/index.ts'

/** Sixteen characters of five bits each: more than anyone can try against a limit. */
const characters = 16

/**
 * The secret with which a request may be asked for without signing in. It follows from the store's key and the
 * request's id, so it stands nowhere, and every process that serves the store knows it.
 */
export const secretOf = (key: Buffer, application: string): string => {
  const digest = createHmac('sha256', key).update(application).digest()
  const bits = Array.from(digest, byte => byte.toString(2).padStart(8, '0')).join('')
  return Array.from({ length: characters }, (_, at) =>
    codeAlphabet.charAt(Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2)),
  ).join('')
}

/** In groups of four, as it is read and written down. */
export const inGroups = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? ''
