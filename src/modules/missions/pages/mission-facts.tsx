import { SummaryList, type SummaryRow, T, useReader } from '../../../design/index.ts'
import { showInstant } from '../../../kernel/index.ts'
import { type Mission, missionKindWords, servesCitizens } from '../mission.ts'
import { cityName } from '../place-name.ts'
import type { MissionReference } from '../reference/mission-reference.ts'
import { directoryRow, hoursRow } from './visit-rows.tsx'

const words = {
  kind: { id: 'Jenis kantor', en: 'Kind of office' },
  city: { id: 'Kota', en: 'City' },
  parent: { id: 'Di bawah', en: 'Under' },
  now: { id: 'Waktu setempat sekarang', en: 'Local time now' },
}

type Props = { reference: MissionReference; mission: Mission; now: Date; more?: readonly SummaryRow[] }

/** May break into lines, unlike other instants: some zones' names are long and some phones narrow. */
const LocalTime = ({ now, zone }: { now: Date; zone: string }) => (
  <time datetime={now.toISOString()}>{showInstant(now.toISOString(), zone, useReader().locale)}</time>
)

/** What is known of one office, and what is not. */
export const MissionFacts = ({ reference, mission, now, more = [] }: Props) => {
  const parent = mission.parent === null ? undefined : reference.missions.get(mission.parent)
  const rows: readonly (SummaryRow | null)[] = [
    { label: words.kind, value: <T of={missionKindWords[mission.kind]} /> },
    {
      label: words.city,
      value: <T of={cityName(reference, mission.city, mission.country)} />,
    },
    parent
      ? { label: words.parent, value: <a href={`/missions/${parent.code}`}>{parent.shortName}</a> }
      : null,
    { label: words.now, value: <LocalTime now={now} zone={mission.timezone} /> },
    servesCitizens(mission) ? hoursRow(mission, now) : null,
    directoryRow(reference, mission),
  ]
  return <SummaryList rows={[...rows.filter(row => row !== null), ...more]} />
}
