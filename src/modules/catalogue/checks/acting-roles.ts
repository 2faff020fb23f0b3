import { type HeldRole, type Role, roles, type SignedIn } from '../../../web/index.ts'
import { partyOf, permits, type Act as Right } from '../../access/index.ts'
import { servingMissions } from '../../missions/index.ts'
import type { Act } from '../language/steps.ts'
import { officersOwnSignature, stepRights } from '../step-rights.ts'

const [person, today] = ['somebody', new Date('2026-01-01T12:00:00Z')] as const
/** Any that serves citizens: the policies know no mission by name. */
const someMission = (): string => servingMissions()[0]?.code ?? ''

/** Somebody who holds this role and nothing else; a citizen acts on their own request, others on another's. */
const holderOf = (role: Role): SignedIn => {
  const mission = someMission()
  const held: HeldRole = { role, mission, from: '2025-01-01', to: null, delegatedBy: null }
  const id = role === 'citizen' ? person : `holder-of-${role}`
  return { id, name: '', party: partyOf(role), role, mission, held: [held], session: '' }
}

const mayRole = (role: Role, right: Right): boolean =>
  permits(
    holderOf(role),
    right,
    { type: 'Application', id: 'some-request', mission: someMission(), person },
    today,
  )

const known = new Map<Act, readonly Role[]>()

/** Who can ever take a step, by the policies of access themselves: a definition that names others names nobody. */
export const actingRoles = (act: Act): readonly Role[] => {
  const before = known.get(act)
  if (before !== undefined) return before
  const right = stepRights[act]
  const able = roles.filter(
    role =>
      (right !== null && mayRole(role, right)) ||
      (act === 'decide' && role === 'officer' && mayRole(role, officersOwnSignature)),
  )
  known.set(act, able)
  return able
}
