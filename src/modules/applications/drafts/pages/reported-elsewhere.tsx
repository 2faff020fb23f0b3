import { sql } from 'kysely'
import { Banner, T } from '../../../../design/index.ts'
import { dayAt, type Phrase } from '../../../../kernel/index.ts'
import type { One } from '../../../../platform/database/index.ts'
import { definitionOf } from '../../../catalogue/index.ts'
import { fillPhrases, missionForDisplay } from '../../../missions/index.ts'
import type { Sending } from '../send-draft.ts'
import { zoneOf } from '../situation-of.ts'

const words = {
  title: {
    id: '{service} Anda ada di {elsewhere}, bukan di {mission}',
    en: 'Your {service} went to {elsewhere}, not to {mission}',
  },
  moved: {
    id: 'Permohonan ini tetap dapat dikirim. Bila Anda sudah pindah, kirim lagi {service} dari tempat tinggal yang baru.',
    en: 'This request can be sent all the same. If you have moved, send {service} again from where you live now.',
  },
  again: { id: 'Kirim lagi: {service}', en: 'Send again: {service}' },
} as const satisfies Record<string, Phrase>

export type ReportedElsewhere = { readonly service: string; readonly mission: string }

/** The office that has a service which goes before this one, where that is another than the one this request goes to. */
export const reportedElsewhere = async (
  db: One,
  { draft: { person, mission, corrects }, definition: { precededBy } }: Sending,
): Promise<ReportedElsewhere | null> => {
  if (corrects || mission === null || precededBy.length === 0) return null
  const found = await sql<ReportedElsewhere>`
    select service, mission from applications.files
    where person = ${person} and service = any(${precededBy as string[]})
      and status not in ('rejected', 'withdrawn')
    order by mission = ${mission} desc, submitted_at desc limit 1`.execute(db)
  const [last] = found.rows
  return last === undefined || last.mission === mission ? null : last
}

type Asked = { readonly found: ReportedElsewhere | null; readonly own: Sending; readonly now: Date }

/** Who moved is told that the office of the new place does not know of her yet; a traveller need do nothing. */
export const ReportedElsewhereNotice = ({ found, own: { draft }, now }: Asked) => {
  const definition = found === null ? null : definitionOf(found.service, dayAt(now, zoneOf(draft.mission)))
  if (found === null || definition === null || draft.mission === null) return null
  const elsewhere = missionForDisplay(found.mission).shortName
  const mission = missionForDisplay(draft.mission).shortName
  const title = fillPhrases(words.title, { service: definition.names, elsewhere, mission })
  return (
    <Banner tone="warning" title={title} focus={false}>
      <p>
        <T of={fillPhrases(words.moved, { service: definition.names })} />
      </p>
      <p>
        <a href={`/apply/${found.service}`}>
          <T of={fillPhrases(words.again, { service: definition.names })} />
        </a>
      </p>
    </Banner>
  )
}
