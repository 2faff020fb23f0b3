export type { Account } from './accounts/account.ts'
export { declareSamePerson, samePersonRefusals } from './accounts/declare-same-person.ts'
export { findAccount, findAccountByCode, findAccountById } from './accounts/find-account.ts'
export { openAccount } from './accounts/open-account.ts'
export type { DemoWorld, PlayedPerson } from './demo/demo-person.ts'
export type { DemoProgress } from './demo/demo-progress.ts'
export type { AccessFact, AccountFact, Door, LookFact, RoleFact, SignerFact, SigningFact } from './facts.ts'
export { listLooks, looksPerPage, type SeenLook } from './looks/list-looks.ts'
export { type LookKind, lookKindWords } from './looks/look-kinds.ts'
export { isOpenedFor } from './looks/opened-for.ts'
export {
  chosenPurposes,
  isPurpose,
  type Purpose,
  purposeMeanings,
  purposes,
  purposeWords,
} from './looks/purposes.ts'
export { type Look, recordLook } from './looks/record-look.ts'
export { type AccessParts, accessModule } from './module.ts'
export { signerAddress } from './pages/signatures/reach-signatures.ts'
export { appointments, rolesStream } from './roles/appointments.ts'
export { endRole, endRoleRefusals } from './roles/end-role.ts'
export { type GrantRole, grantRole, grantRoleRefusals } from './roles/grant-role.ts'
export { heldRoles } from './roles/held-roles.ts'
export { type ListedRole, listRoles } from './roles/list-roles.ts'
export { partyOf, roleWords } from './roles/role-words.ts'
export { zoneOf } from './roles/zone-of.ts'
export { endEverySession, endSessions } from './sessions/end-sessions.ts'
export { startSession } from './sessions/start-session.ts'
export { type PrintedDetails, printedDetails } from './signers/printed-details.ts'
export { recordSignerDetails } from './signers/record-signer-details.ts'
export { type DelegateSigning, delegateSigning, delegateSigningRefusals } from './signing/delegate-signing.ts'
export { endDelegation, endDelegationRefusals } from './signing/end-delegation.ts'
export { signing, signingStream } from './signing/signing.ts'
export { rolesView } from './views/roles.ts'
export type { Act, ListedAct, Resource } from './who-may/acts.ts'
export { type Judgement, judge, permits } from './who-may/permits.ts'
export { scopeOf } from './who-may/scope.ts'
