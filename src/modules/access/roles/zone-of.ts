import { missionByCode } from '../../missions/index.ts'

/** The ministry sits in Jakarta: its roles begin and end with the day there. */
const ministryZone = 'Asia/Jakarta'

/** Whose midnight begins and ends a role. */
export const zoneOf = (mission: string | null): string =>
  mission === null ? ministryZone : missionByCode(mission).timezone
