import type { StreamRef } from '../../../journal/index.ts'

/** One person as one provider knows them. Issuer and subject are the identity; everything else is text to show. */
export type Account = {
  readonly id: string
  readonly issuer: string
  readonly subject: string
  readonly code: string
  readonly name: string
  readonly email: string | null
}

export const accountStream = (id: string): StreamRef => ({ id: `account-${id}`, mission: null })
