import type { Day, Phrase } from '../../../kernel/index.ts'
import type { Area } from '../area.ts'
import type { Mission } from '../mission.ts'
import type { otherOfficeKinds, withoutOfficeReasons } from './tables.ts'

/** What the regions of a country with several posts are called there. */
export type Division = { readonly name: Phrase; readonly hint: Phrase | null }

/** An office that stands beside the missions and gives no consular service. */
export type OtherOffice = {
  readonly code: string
  readonly kind: (typeof otherOfficeKinds)[number]
  readonly shortName: string
  readonly city: string
  readonly country: string
  readonly workDoneBy: string | null
}

export type WithoutOffice = {
  readonly reason: (typeof withoutOfficeReasons)[number]
  /** An office known to look after citizens there without being accredited. */
  readonly ask: string | null
}

/** How to reach the ministry itself. */
export type Contact = {
  readonly code: string
  readonly kind: 'phone' | 'web'
  readonly name: Phrase
  readonly value: string
  readonly asOf: Day | null
  readonly verified: boolean
  /** Who says so. */
  readonly toldBy: Phrase
}

/** Everything known of the offices abroad and the places they serve, checked when it was read. */
export type MissionReference = {
  /** SHA-256 over the files it was read from. */
  readonly hash: string
  readonly missions: ReadonlyMap<string, Mission>
  /** By ISO 3166 code of the country, territory or subdivision. */
  readonly areas: ReadonlyMap<string, readonly Area[]>
  /** Two codes of one place: NC and FR-NC. */
  readonly twins: ReadonlyMap<string, readonly string[]>
  /** Territories and the state each belongs to. */
  readonly states: ReadonlyMap<string, string>
  /** The countries whose posts divide them, by code. */
  readonly divisions: ReadonlyMap<string, Division>
  readonly subdivisionNames: ReadonlyMap<string, Phrase>
  readonly countryNames: ReadonlyMap<string, Phrase>
  readonly otherOffices: ReadonlyMap<string, OtherOffice>
  readonly withoutOffice: ReadonlyMap<string, WithoutOffice>
  readonly contacts: readonly Contact[]
  /** Countries where many citizens live, most first. */
  readonly askedFirst: readonly string[]
}
