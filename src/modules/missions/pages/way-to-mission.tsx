import { SummaryList, T } from '../../../design/index.ts'
import type { Phrase } from '../../../kernel/index.ts'
import { findMission, missionReference } from '../reference/loaded-reference.ts'
import { directoryRow, hoursRow } from './visit-rows.tsx'

const words = {
  heading: { id: 'Perwakilan yang melayani Anda', en: 'The mission that serves you' },
  name: { id: 'Kantor', en: 'Office' },
} as const satisfies Record<string, Phrase>

/** Where to go and when, for whoever is told to come, to ask or to fetch: on the page of her own request. */
export const WayToMission = ({ code, now }: { code: string; now: Date }) => {
  const mission = findMission(code)
  if (mission === null) return null
  const directory = directoryRow(missionReference(), mission)
  const name = {
    label: words.name,
    value: (
      <a href={`/missions/${code}`}>
        <T of={mission.name} />
      </a>
    ),
  }
  return (
    <>
      <h2>
        <T of={words.heading} />
      </h2>
      <SummaryList
        compact
        rows={[name, ...(directory === null ? [] : [directory]), hoursRow(mission, now)]}
      />
    </>
  )
}
