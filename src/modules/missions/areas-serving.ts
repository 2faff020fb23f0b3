import type { Area } from './area.ts'
import { fromSmallToLarge, type Place } from './places.ts'
import type { MissionReference } from './reference/mission-reference.ts'

/** Areas at exactly this code, or at the other code of the same place: Puerto Rico is PR and US-PR. */
const areasAt = ({ areas, twins }: MissionReference, code: string): readonly Area[] => {
  const found = [code, ...(twins.get(code) ?? [])].flatMap(each => areas.get(each) ?? [])
  return found.filter((area, at) => found.findIndex(({ mission }) => mission === area.mission) === at)
}

/**
 * Who serves a place: the smallest area that is known to hold it. A territory with a code of its own is served only
 * where a source says so; it is not taken for a part of its state, so both its codes give the same answer.
 */
export const areasServing = (
  reference: MissionReference,
  { country, subdivision }: Place,
): readonly Area[] => {
  for (const code of fromSmallToLarge(subdivision ?? country)) {
    const areas = areasAt(reference, code)
    if (areas.length > 0 || reference.twins.has(code)) return areas
  }
  return []
}
