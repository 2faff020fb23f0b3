import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** 256 random bits that only the browser holds. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What the store keeps of a token: who reads the table can sign in as nobody. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Bound to the session's own secret and to its account, so that another's token opens nothing. */
export const csrfToken = (secret: Buffer, account: string): string =>
  createHmac('sha256', secret).update(`csrf ${account}`).digest('base64url')

const tokenBytes = 32

/**
 * The token under a pad of its own, new on every page: packed pages differ in length by what they repeat, and a token
 * that never looks the same twice cannot be guessed from that (BREACH).
 */
export const masked = (token: string): string => {
  const pad = randomBytes(tokenBytes)
  const hidden = Buffer.from(token, 'base64url').map((byte, at) => byte ^ (pad[at] ?? 0))
  return Buffer.concat([pad, hidden]).toString('base64url')
}

/** Whether both are masks of one token; what is no mask at all is a mask of none. */
export const isSameToken = (one: string, other: string): boolean => {
  const [a, b] = [unmasked(one), unmasked(other)]
  return a !== null && b !== null && timingSafeEqual(a, b)
}

const unmasked = (mask: string): Buffer | null => {
  const bytes = Buffer.from(mask, 'base64url')
  if (bytes.length !== 2 * tokenBytes) return null
  return Buffer.from(bytes.subarray(tokenBytes).map((byte, at) => byte ^ (bytes[at] ?? 0)))
}
