import type { Phrase, Words } from '../../kernel/index.ts'

export const missionKinds = [
  'embassy',
  'consulate-general',
  'consulate',
  'trade-office',
  'permanent-mission',
] as const
export type MissionKind = (typeof missionKinds)[number]

/** One office abroad, as the reference data describe it. */
export type Mission = {
  readonly code: string
  readonly kind: MissionKind
  /** What people call it: "KBRI Kuala Lumpur". */
  readonly shortName: string
  readonly name: Phrase
  readonly city: string
  /** Receiving state or territory, ISO 3166-1. */
  readonly country: string
  /** The city, not the building. */
  readonly latitude: number
  readonly longitude: number
  readonly timezone: string
  readonly currency: string
  readonly parent: string | null
  /** Further states it is accredited to, ISO 3166-1. */
  readonly accreditation: readonly string[]
  readonly organisations: readonly string[]
  /** Last part of the office's address on the ministry's site. */
  readonly ministryPage: string
  readonly sources: readonly string[]
}

/** A permanent mission speaks to an organisation; it gives no consular service to citizens. */
export const servesCitizens = (mission: Mission): boolean => mission.kind !== 'permanent-mission'

export const missionKindWords: Words<MissionKind> = {
  embassy: { id: 'Kedutaan besar', en: 'Embassy' },
  'consulate-general': { id: 'Konsulat jenderal', en: 'Consulate general' },
  consulate: { id: 'Konsulat', en: 'Consulate' },
  'trade-office': { id: 'Kantor dagang dan ekonomi', en: 'Economic and trade office' },
  'permanent-mission': { id: 'Perutusan tetap', en: 'Permanent mission' },
}
