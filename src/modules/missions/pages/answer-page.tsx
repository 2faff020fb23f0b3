import type { Page } from '../../../web/index.ts'
import { areasServing } from '../areas-serving.ts'
import { lookUpMission } from '../look-up-mission.ts'
import type { Place } from '../places.ts'
import type { MissionReference } from '../reference/mission-reference.ts'
import { noOffice } from './no-office.tsx'
import { oneOffice } from './one-office.tsx'
import { severalOffices } from './several-offices.tsx'

type Asked = { readonly reference: MissionReference; readonly place: Place; readonly now: Date }

/** The answer for a place: one office, several that share it, or whom to turn to. */
export const answerPage = ({ reference, place, now }: Asked): Page => {
  const areas = areasServing(reference, place)
  const [area] = areas
  const { office, alternatives } = lookUpMission(reference, place)
  const mission = office === null ? undefined : reference.missions.get(office)
  if (area && mission) return oneOffice({ reference, place, mission, area, alternatives, now })
  return areas.length > 0 ? severalOffices({ reference, place, areas }) : noOffice({ reference, place })
}
