import { join } from 'node:path'
import { type Mission, servesCitizens } from '../mission.ts'
import { loadReference } from './load-reference.ts'
import type { MissionReference } from './mission-reference.ts'

let loaded: MissionReference | null = null

/** The reference data that came with this version, read and checked once per process. */
export const missionReference = (): MissionReference => {
  loaded ??= loadReference(join(import.meta.dirname, '../data'))
  return loaded
}

export const findMission = (code: string): Mission | null => missionReference().missions.get(code) ?? null

/** For codes that were checked when they came in, such as the mission of a role. */
export const missionByCode = (code: string): Mission => {
  const mission = findMission(code)
  if (!mission) throw new Error(`There is no mission "${code}".`)
  return mission
}

/** The offices that a citizen can turn to; the permanent missions are not among them. */
export const servingMissions = (): readonly Mission[] =>
  [...missionReference().missions.values()].filter(servesCitizens)
