import { type SummaryRow, T } from '../../../design/index.ts'
import type { Phrase } from '../../../kernel/index.ts'
import type { Mission } from '../mission.ts'
import type { MissionReference } from '../reference/mission-reference.ts'
import { workingHours } from './working-hours.ts'

const words = {
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
} as const satisfies Record<string, Phrase>

/** When the office is open, or that nobody has told us. */
export const hoursRow = ({ code }: Mission, now: Date): SummaryRow => {
  const hours = workingHours(code, now)
  return {
    label: words.hours,
    value:
      hours === null ? (
        <T of={words.noHours} />
      ) : (
        hours.lines.map(line => (
          <p>
            <T of={line} />
          </p>
        ))
      ),
    source: hours?.source,
  }
}

/** Its address and telephone stand on the ministry's site; null where we do not know that site. */
export const directoryRow = (
  { contacts }: MissionReference,
  { ministryPage }: Mission,
): SummaryRow | null => {
  const directory = contacts.find(({ kind }) => kind === 'web')
  if (directory === undefined) return null
  return {
    label: words.page,
    value: (
      <a href={new URL(`/${ministryPage}`, directory.value).href}>
        <T of={words.onSite} />
      </a>
    ),
    source: words.fromList,
  }
}
