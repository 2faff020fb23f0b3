import { SummaryList, type SummaryRow, T, useReader } from '../../../design/index.ts'
import { showInstant } from '../../../kernel/index.ts'
import { type Mission, missionKindWords, servesCitizens } from '../mission.ts'
import { cityName } from '../place-name.ts'
import type { MissionReference } from '../reference/mission-reference.ts'
import { workingHours } from './working-hours.ts'

const words = {
  kind: { id: 'Jenis kantor', en: 'Kind of office' },
  city: { id: 'Kota', en: 'City' },
  parent: { id: 'Di bawah', en: 'Under' },
  now: { id: 'Waktu setempat sekarang', en: 'Local time now' },
  hours: { id: 'Jam buka', en: 'Opening hours' },
  noHours: {
    id: 'Belum kami ketahui. Tanyakan dulu sebelum datang.',
    en: 'We do not know them yet. Ask before you go there.',
  },
  page: { id: 'Alamat dan telepon', en: 'Address and telephone' },
  onSite: {
    id: 'Lihat di situs Kementerian Luar Negeri',
    en: 'See the site of the Ministry of Foreign Affairs',
  },
  fromList: {
    id: 'Tautan menurut daftar perwakilan Kementerian Luar Negeri. Belum kami periksa.',
    en: 'The link follows the list of missions of the Ministry of Foreign Affairs. We have not checked it.',
  },
}

type Props = { reference: MissionReference; mission: Mission; now: Date; more?: readonly SummaryRow[] }

/** May break into lines, unlike other instants: some zones' names are long and some phones narrow. */
const LocalTime = ({ now, zone }: { now: Date; zone: string }) => (
  <time datetime={now.toISOString()}>{showInstant(now.toISOString(), zone, useReader().locale)}</time>
)

/** What is known of one office, and what is not. */
export const MissionFacts = ({ reference, mission, now, more = [] }: Props) => {
  const parent = mission.parent === null ? undefined : reference.missions.get(mission.parent)
  const hours = servesCitizens(mission) ? workingHours(mission.code, now) : null
  const directory = reference.contacts.find(contact => contact.kind === 'web')
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
    servesCitizens(mission)
      ? {
          label: words.hours,
          value: hours ? (
            hours.lines.map(line => (
              <p>
                <T of={line} />
              </p>
            ))
          ) : (
            <T of={words.noHours} />
          ),
          source: hours?.source,
        }
      : null,
    directory
      ? {
          label: words.page,
          value: (
            <a href={new URL(`/${mission.ministryPage}`, directory.value).href}>
              <T of={words.onSite} />
            </a>
          ),
          source: words.fromList,
        }
      : null,
  ]
  return <SummaryList rows={[...rows.filter(row => row !== null), ...more]} />
}
