import type { Day } from '../kernel/index.ts'

/** Everything a person can be to the platform. Appointed and dated, `citizen` aside, which every citizen simply is. */
export const roles = [
  'citizen',
  'officer',
  'protection-officer',
  'head-of-mission',
  'mission-administrator',
  'ministry',
  'ministry-administrator',
  'partner',
  'evaluator',
] as const
export type Role = (typeof roles)[number]

export const isRole = (value: unknown): value is Role => roles.some(role => role === value)

/** On whose side a signed-in person stands. */
export type Party = 'citizen' | 'mission' | 'ministry' | 'agency'

/**
 * A role held on the day it was asked for. Both days are whole days in the mission's zone (the ministry's: Jakarta),
 * `to` included; null: until ended. A role with `delegatedBy` is that person's signature, lent for those days.
 */
export type HeldRole = {
  readonly role: Role
  readonly mission: string | null
  readonly from: Day
  readonly to: Day | null
  /** Account of the head of mission who lent it; null: held in one's own right. */
  readonly delegatedBy: string | null
}

export type Nobody = { readonly party: 'nobody' }

export type SignedIn = {
  readonly party: Party
  /** The account's id, never a name or an e-mail address. */
  readonly id: string
  /** As the sign-in provider wrote it: text to show, never identity. */
  readonly name: string
  /** The first role held in one's own right; what the person is called on screen. */
  readonly role: Role
  readonly mission: string | null
  /** Every role held now, lent ones too; rights are judged on these. */
  readonly held: readonly HeldRole[]
  /** Id of the session's row; no secret. */
  readonly session: string
  /** An officer's own citizen account where it is known, so that nobody decides on their own request. */
  readonly citizenAccount?: string
}

/** Who asks: read anew for each request from the session and the roles held at that moment. */
export type Who = Nobody | SignedIn
