import type { Day } from '../../kernel/index.ts'
import { findMission, servesCitizens } from '../missions/index.ts'
import { definitionOf } from './catalogue.ts'
import { type ClosedService, closedServices } from './closed-services.ts'

/** Why an office does not give a service on a day; null where it is not closed there. */
export const closureOf = (
  service: string,
  mission: string,
  on: Day,
  closures: readonly ClosedService[] = closedServices(),
): ClosedService | null =>
  closures.find(
    closed =>
      closed.service === service &&
      closed.mission === mission &&
      closed.from <= on &&
      (closed.to === null || on <= closed.to),
  ) ?? null

/** Whether an office gives a service on a day: it serves citizens, the service is in force, and not closed there. */
export const isOffered = (
  service: string,
  mission: string,
  on: Day,
  closures: readonly ClosedService[] = closedServices(),
): boolean => {
  const office = findMission(mission)
  return (
    office !== null &&
    servesCitizens(office) &&
    definitionOf(service, on) !== null &&
    closureOf(service, mission, on, closures) === null
  )
}
