import { dayAt, type Phrase } from '../../../../kernel/index.ts'
import type { HeldRole, Visit } from '../../../../web/index.ts'
import { type PrintedDetails, printedDetails, roleWords } from '../../../access/index.ts'
import type { Definition } from '../../../catalogue/index.ts'
import type { Signatory } from '../../../documents/index.ts'
import { missionByCode } from '../../../missions/index.ts'
import { signingRole } from './may-take.ts'

/** How someone signs for a service today: in which role, and with what under the letter. */
export type SigningAs = {
  readonly held: HeldRole
  readonly signatory: Signatory
  /** What is recorded of the signer; null: nothing, and the letter carries the name of the role. */
  readonly details: PrintedDetails | null
  /** Of a lent signature: whether the lender's position is recorded. */
  readonly isLenderRecorded: boolean
}

const positionOf = (
  details: PrintedDetails | null,
  role: Phrase,
): { readonly id: string; readonly en: string | null } =>
  details === null ? role : { id: details.position, en: details.positionEn }

/** Null where this person does not sign for the service. */
export const signingAs = async (
  { app, who }: Pick<Visit, 'app' | 'who'>,
  mission: string,
  definition: Definition,
): Promise<SigningAs | null> => {
  const held = signingRole(who, mission, definition)
  if (held === null || who.party === 'nobody') return null
  const day = dayAt(app.now(), missionByCode(mission).timezone)
  const recorded = (account: string) => printedDetails(app, { account, mission, day })
  const details = await recorded(who.id)
  const lender = held.delegatedBy === null ? null : await recorded(held.delegatedBy)
  const own = who.held.find(each => each.mission === mission && each.delegatedBy === null)
  const position = positionOf(details, roleWords[own?.role ?? held.role])
  const office = held.delegatedBy === null ? null : positionOf(lender, roleWords[held.role])
  return {
    held,
    signatory: {
      name: who.name,
      position: position.id,
      positionEn: position.en,
      nip: details?.nip ?? null,
      onBehalfOf: office?.id ?? null,
      onBehalfOfEn: office?.en ?? null,
    },
    details,
    isLenderRecorded: lender !== null,
  }
}
