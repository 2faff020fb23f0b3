import type { Definition } from '../language/definition.ts'
import { isOpen } from '../state-after.ts'
import type { Finding, Path } from './fault.ts'
import { leadingTo, routeTo, type StepWalk, type Visited } from './walk-steps.ts'

/**
 * Where requests strand: no decision can be reached any more, or only one of the two; a correction that was asked cannot
 * be sent; what was granted never ends. Told where they leave the way, with the steps up to there. That she can withdraw,
 * and an officer take the asking back, is no way on: a definition leads to its decision by its own steps.
 */
export const strandedFindings = (
  { steps: { table, ends } }: Definition,
  walk: StepWalk,
  situations: readonly string[],
): Finding[] => {
  const canGrant = leadingTo(walk, ({ state }) => state === 'granted')
  const canReject = leadingTo(walk, ({ state }) => state === 'rejected')
  const canEnd = leadingTo(walk, ({ state }) => ends.includes(state))
  const decide = table.findIndex(({ act, leadsTo }) => act === 'decide' && leadsTo.includes('granted'))
  const decision: Path = decide < 0 ? ['steps', 'table'] : ['steps', 'table', decide]

  const verdictOn = (standing: Visited) => {
    const { state, refused, next } = standing
    if (!isOpen(state)) return state !== 'granted' || canEnd.has(standing) ? null : 'never-ends'
    if (state === 'correction-asked' && next.every(({ step }) => step.act !== 'correct'))
      return 'never-corrected'
    if (canGrant.has(standing)) return canReject.has(standing) ? null : 'never-rejected'
    if (!canReject.has(standing)) return 'never-decided'
    // After an agency's no there is nothing left but to reject.
    return refused ? null : 'never-granted'
  }

  const findings = walk.visited.flatMap((standing): Finding[] => {
    const { by, before, cancelled, kind, state } = standing
    const code = verdictOn(standing)
    if (code === null || (before !== null && verdictOn(before) === code)) return []
    const path =
      by === null ? decision : ['steps', 'table', table.indexOf(by), cancelled ? 'from' : 'leadsTo']
    return [{ code, path, values: { state, route: routeTo(standing), situation: situations[kind] ?? '' } }]
  })
  // One case is enough to find the place.
  return findings.filter(
    ({ code, path }, at) =>
      findings.findIndex(other => other.code === code && other.path.join() === path.join()) === at,
  )
}
