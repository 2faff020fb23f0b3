import type { EntityJson } from '@cedar-policy/cedar-wasm/nodejs'
import type { HeldRole, Role, SignedIn } from '../../../web/index.ts'

const uid = (type: string, id: string) => ({ type, id })
export const entity = (type: string, id: string) => ({ __entity: uid(type, id) })

/** What the policies see of the person who asks: the roles held today, each as the missions it is held at. */
export const principalOf = (
  id: string,
  held: readonly HeldRole[],
  citizenAccount: string | undefined,
): EntityJson => {
  const own = (role: Role) => held.filter(each => each.role === role && each.delegatedBy === null)
  const at = (roles: readonly HeldRole[]) =>
    roles.flatMap(({ mission }) => (mission === null ? [] : [entity('Mission', mission)]))
  return {
    uid: uid('Account', id),
    attrs: {
      citizen: own('citizen').length > 0,
      officerAt: at(own('officer')),
      protectionOfficerAt: at(own('protection-officer')),
      headOf: at(own('head-of-mission')),
      signsFor: at(held.filter(each => each.role === 'head-of-mission' && each.delegatedBy !== null)),
      missionAdministratorAt: at(own('mission-administrator')),
      ministry: own('ministry').length > 0,
      ministryAdministrator: own('ministry-administrator').length > 0,
      partner: own('partner').length > 0,
      evaluator: own('evaluator').length > 0,
      ...(citizenAccount === undefined ? {} : { citizenAccount: entity('Account', citizenAccount) }),
    },
    parents: [],
  }
}

export const principalFor = (who: SignedIn, held: readonly HeldRole[]): EntityJson =>
  principalOf(who.id, held, who.citizenAccount)
