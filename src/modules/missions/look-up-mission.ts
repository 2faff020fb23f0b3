import type { Area, Confidence, Coverage } from './area.ts'
import { areasServing } from './areas-serving.ts'
import { servesCitizens } from './mission.ts'
import type { Place } from './places.ts'
import type { MissionReference } from './reference/mission-reference.ts'
import { servedSubdivisions } from './served-subdivisions.ts'

export type Alternative = { readonly office: string; readonly areaDetail: string | null }

/** Which office serves a place, each office by its code. */
export type LookUp = {
  readonly outcome: 'one' | 'several' | 'needs-subdivision' | 'none'
  /** Null where none is *the* one. */
  readonly office: string | null
  readonly confidence: Confidence | null
  readonly coverage: Coverage | null
  /** The offices that share a split place with their parts; the country's other posts where the answer may be wrong. */
  readonly alternatives: readonly Alternative[]
  /** What to choose from, where the country alone is not enough. */
  readonly subdivisions: readonly { readonly code: string; readonly name: string }[]
}

const unknown: LookUp = {
  outcome: 'none',
  office: null,
  confidence: null,
  coverage: null,
  alternatives: [],
  subdivisions: [],
}

const partOf = (area: Area): Alternative => ({ office: area.mission, areaDetail: area.detail?.en ?? null })

const otherPosts = ({ missions }: MissionReference, areas: readonly Area[]): readonly Alternative[] =>
  [...missions.values()]
    .filter(post => servesCitizens(post) && areas.some(area => area.country === post.country))
    .filter(post => !areas.some(area => area.mission === post.code))
    .map(post => ({ office: post.code, areaDetail: null }))

/** Finds the office for a place that `readPlace` has accepted. An answer that is inferred, or covers a part only, comes with the country's other posts. */
export const lookUpMission = (reference: MissionReference, place: Place): LookUp => {
  if (place.subdivision === null && reference.divisions.has(place.country)) {
    const served = servedSubdivisions(reference, place.country)
    const subdivisions = served.map(({ code, name }) => ({ code, name: name.en }))
    return { ...unknown, outcome: 'needs-subdivision', subdivisions }
  }
  const areas = areasServing(reference, place)
  const [first, ...rest] = areas
  if (!first) return unknown

  const confidence = areas.some(area => area.confidence === 'inferred') ? 'inferred' : 'stated'
  const coverage = areas.some(area => area.coverage === 'partial') ? 'partial' : 'full'
  if (rest.length > 0) {
    return { ...unknown, outcome: 'several', confidence, coverage, alternatives: areas.map(partOf) }
  }
  const parts = coverage === 'partial' ? [partOf(first)] : []
  const others = coverage === 'partial' || confidence === 'inferred' ? otherPosts(reference, areas) : []
  return {
    ...unknown,
    outcome: 'one',
    office: first.mission,
    confidence,
    coverage,
    alternatives: [...parts, ...others],
  }
}
