import { notFound, type Role, type Visit, type Who } from '../../../../web/index.ts'
import { findMission, type Mission, servingMissions } from '../../../missions/index.ts'
import { permits } from '../../who-may/permits.ts'

/** Whose work touches signatures; what of it is theirs is the policies' business. */
export const signatureRoles = [
  'officer',
  'head-of-mission',
  'mission-administrator',
  'ministry-administrator',
] as const satisfies readonly Role[]

export const signaturesAddress = (mission: string): string => `/signatures/${mission}`
export const loansAddress = (mission: string): string => `${signaturesAddress(mission)}/loans`
export const signerAddress = (mission: string, account: string): string =>
  `${signaturesAddress(mission)}/signers/${account}`

const isTheirs = (who: Who, mission: string, now: Date): boolean =>
  who.party !== 'nobody' && permits(who, 'see-signer', { type: 'Signer', mission, person: who.id }, now)

/** The missions whose signatures this person may see something of, in the order of their names. */
export const signatureMissions = ({ app, who }: Pick<Visit, 'app' | 'who'>): readonly Mission[] =>
  servingMissions()
    .filter(({ code }) => isTheirs(who, code, app.now()))
    .toSorted((a, b) => a.shortName.localeCompare(b.shortName, 'id'))

/** One of these missions, as the address names it; another one is not found. */
export const reachMission = ({ app, who, params }: Visit): Mission => {
  const mission = findMission(params.mission ?? '')
  return mission && isTheirs(who, mission.code, app.now()) ? mission : notFound()
}

/** Whether this person may lend this mission's signature to another. */
export const mayLend = ({ app, who }: Visit, mission: string, to: string): boolean =>
  permits(who, 'delegate-signing', { type: 'Appointments', mission, person: to }, app.now())

export const mayKeepSigner = ({ app, who }: Visit, mission: string, person: string): boolean =>
  permits(who, 'set-signer-details', { type: 'Signer', mission, person }, app.now())
