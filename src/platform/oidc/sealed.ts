import { EncryptJWT, jwtDecrypt } from 'jose'
import type { ClientKey } from './client-key.ts'

/**
 * Something we hand to the browser to carry and bring back: unreadable and unchangeable on the way, and worthless
 * after its time. Any process that shares the client key can open it, so nothing waits in a table.
 */
export const seal = (
  key: ClientKey,
  use: string,
  content: Readonly<Record<string, string>>,
  now: Date,
  seconds: number,
) =>
  new EncryptJWT(content)
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setExpirationTime(Math.floor(now.getTime() / 1000) + seconds)
    .encrypt(key.secretFor(use))

/** What was sealed for this use, or null where it is not ours, was changed or is too old. */
export const unseal = async (
  key: ClientKey,
  use: string,
  sealed: string,
  now: Date,
): Promise<Record<string, unknown> | null> => {
  try {
    const opened = await jwtDecrypt(sealed, key.secretFor(use), {
      currentDate: now,
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    })
    return opened.payload
  } catch {
    return null
  }
}
