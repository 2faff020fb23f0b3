export type { Confidence, Coverage } from './area.ts'
export { fillPhrases } from './fill-phrases.ts'
export { type Alternative, type LookUp, lookUpMission } from './look-up-mission.ts'
export { type Mission, type MissionKind, missionKindWords, servesCitizens } from './mission.ts'
export { type MissionDisplay, missionForDisplay } from './mission-for-display.ts'
export { missionsModule } from './module.ts'
export { officesIn } from './offices-in.ts'
export { RegionSelect } from './pages/region-select.tsx'
export { divisionName } from './pages/subdivision-question.tsx'
export { WayToMission } from './pages/way-to-mission.tsx'
export { countryName, placeName, subdivisionName } from './place-name.ts'
export { countryCodes, isCountry, isSubdivision, type Place, subdivisionsOf } from './places.ts'
export { type PlaceProblem, placeProblems, readPlace } from './read-place.ts'
export { type Region, readRegion, unlisted } from './read-region.ts'
export {
  findMission,
  missionByCode,
  missionReference,
  servingMissions,
} from './reference/loaded-reference.ts'
export type { Contact, MissionReference } from './reference/mission-reference.ts'
export * from './working-time/index.ts'
