import type { Day, Fact } from '../../kernel/index.ts'
import type { Role } from '../../web/index.ts'
import type { LookKind } from './looks/look-kinds.ts'
import type { Purpose } from './looks/purposes.ts'

/** Through which sign-in provider a person came: citizens' or officers'. */
export type Door = 'citizen' | 'officer'

/** Stream `account-<id>`, in the ministry's chain. Who it is stands in the account's record. */
export type AccountFact =
  | Fact<'AccountOpened', { by: 'sign-in' | 'appointment' }>
  /** Which account the same officer uses as a citizen. */
  | Fact<'SamePersonDeclared', { citizen: string }>
  | Fact<'SignedIn', { session: string; door: Door; acr: string | null }>
  | Fact<'SignedOut', { session: string }>
  /** From the list of one's sessions, everywhere at once, because the same browser signed in anew, or by the operator. */
  | Fact<
      'SessionEnded',
      {
        session: string
        why: 'ended-from-list' | 'ended-everywhere' | 'signed-in-anew' | 'ended-by-operator'
      }
    >

/** Stream `roles-<account>`, in the ministry's chain: it is the ministry that appoints. */
export type RoleFact =
  | Fact<'RoleGranted', { id: string; role: Role; mission: string | null; from: Day; to: Day | null }>
  | Fact<'RoleEnded', { id: string }>

/** Stream `signing-<mission>`, in the mission's chain. `head` and `delegate` are accounts. */
export type SigningFact =
  | Fact<'SigningDelegated', { id: string; head: string; delegate: string; from: Day; to: Day }>
  | Fact<'DelegationEnded', { id: string }>

/** Stream `signers-<mission>`, in the mission's chain. What is printed of the person stands in the record `id`. */
export type SignerFact = Fact<'SignerDetailsSet', { id: string; account: string; from: Day; to: Day | null }>

/** Stream `looks-<mission>`, in the mission's chain. The looker is the envelope's actor. */
export type LookFact = Fact<
  'Looked',
  {
    what: LookKind
    purpose: Purpose
    /** The role in which they looked, as it was then. */
    role: Role
    files: readonly { application: string; person: string }[]
    /** Which part: an id or code, never content. */
    detail: string | null
  }
>
