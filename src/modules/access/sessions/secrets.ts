import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** 256 random bits that only the browser holds. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What the store keeps of a token: who reads the table can sign in as nobody. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Bound to the session's own secret and to its account, so that another's token opens nothing. */
export const csrfToken = (secret: Buffer, account: string): string =>
  createHmac('sha256', secret).update(`csrf ${account}`).digest('base64url')

export const isSameText = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
