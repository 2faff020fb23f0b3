import { act } from '../../../../journal/index.ts'
import { dayAt, isRefusal } from '../../../../kernel/index.ts'
import { type Handler, notAllowed, notFound, seeOther } from '../../../../web/index.ts'
import { zoneOf } from '../../roles/zone-of.ts'
import { signedIn } from '../../signed-in.ts'
import { endDelegation, endDelegationRefusals } from '../../signing/end-delegation.ts'
import { listLoans } from '../../signing/list-loans.ts'
import { signing, signingStream } from '../../signing/signing.ts'
import { mayLend, reachMission, signaturesAddress } from './reach-signatures.ts'
import { signaturesPage } from './signatures-page.tsx'

/** Whoever may lend the signature takes it back before its last day; a loan out of sight is not found. */
export const endLoan: Handler = async visit => {
  const mission = reachMission(visit)
  const { app, params, who } = visit
  const loan = (await listLoans(visit, mission.code)).find(({ id }) => id === params.id)
  if (loan === undefined) return notFound()
  if (!mayLend(visit, mission.code, loan.delegate)) return notAllowed()
  const today = dayAt(app.now(), zoneOf(mission.code))
  const outcome = await act(app.journal, signingStream(mission.code), signing, signedIn(who).id, lent =>
    endDelegation(lent, loan.id, today),
  )
  if (!isRefusal(outcome)) return seeOther(`${signaturesAddress(mission.code)}?done=ended`)
  // No version seen was named, so the refusal is the verb's own.
  const refusal = endDelegationRefusals[outcome.refused as keyof typeof endDelegationRefusals]
  return signaturesPage(visit, mission, { refusal })
}
