import { type Mission, servesCitizens } from './mission.ts'
import type { MissionReference } from './reference/mission-reference.ts'

/** The offices of a country that citizens can turn to: what is known where the part of it is not. */
export const officesIn = ({ missions }: MissionReference, country: string): readonly Mission[] =>
  [...missions.values()].filter(mission => mission.country === country && servesCitizens(mission))
