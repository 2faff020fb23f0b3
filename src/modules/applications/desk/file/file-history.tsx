import { T, Timeline } from '../../../../design/index.ts'
import { fill, type Locale, type Phrase, showDay } from '../../../../kernel/index.ts'
import { isRole } from '../../../../web/index.ts'
import { roleWords } from '../../../access/index.ts'
import { whyNotCancelled } from '../../cancel-entry.ts'
import type { Capacity } from '../../facts.ts'
import type { RecordBodies } from '../../records.ts'
import { timelineOf } from '../../timeline.ts'
import { cancelAddress } from '../acts/act-addresses.ts'
import type { OpenedFile } from './read-file.ts'

const words = {
  received: {
    id: '{receiver} (bukti: {paper}; nomor identitas: {identity})',
    en: '{receiver} (paper: {paper}; identity number: {identity})',
  },
  number: { id: 'nomor paspor baru {number}', en: 'new passport number {number}' },
  cancel: { id: 'Batalkan catatan ini', en: 'Cancel this entry' },
  as: { id: 'Ditandatangani sebagai', en: 'Signed as' },
  lent: {
    id: 'a.n. kepala perwakilan, dengan wewenang yang dilimpahkan',
    en: 'on behalf of the head of mission, by a delegated signature',
  },
} as const satisfies Record<string, Phrase>

type Given = RecordBodies['hand-over']

/** Who received it, and what is written on the papers they showed. */
const receiverLine = ({ receiver, shown }: Given, locale: Locale): string => {
  if (!shown) return receiver
  const { authorityNumber, authorityDay, identityNumber } = shown
  const paper = [authorityNumber, showDay(authorityDay, locale)].filter(Boolean).join(', ')
  return fill(words.received, { receiver, paper, identity: identityNumber })[locale]
}

/** The same, with the number that was recorded, so that a slip in it can be found. */
const handedOverLine = (given: Given, locale: Locale): string | null => {
  const { passportNumber: number } = given
  const parts = [receiverLine(given, locale), number === null ? '' : fill(words.number, { number })[locale]]
  return parts.filter(Boolean).join(' · ') || null
}

const Signed = ({ capacity: { role, delegatedBy } }: { capacity: Capacity }) => (
  <p>
    <T of={words.as} />{' '}
    {delegatedBy === null ? <T of={isRole(role) ? roleWords[role] : role} /> : <T of={words.lent} />}
  </p>
)

/** `mayCancel`: whether the reader may cancel what was recorded by mistake. */
type FileHistoryProps = { file: OpenedFile; locale: Locale; mayCancel: boolean }

/** What happened, newest first: the facts in words, with the reasons and notes that belong to them. */
export const FileHistory = ({ file, locale, mayCancel }: FileHistoryProps) => {
  const { id, request, facts, definition, mission, actors, records } = file
  const textOf = (record: string | null): string | null => {
    const reason = records.find(record, 'reason')
    const given = records.find(record, 'hand-over')
    if (given !== null) return handedOverLine(given, locale)
    return reason?.[locale] ?? reason?.id ?? reason?.en ?? records.find(record, 'notes')?.text ?? null
  }
  const byWhom = (actor: string): Phrase | undefined => {
    const known = actors.get(actor)
    if (known === undefined) return undefined
    const say = (language: Locale): string => {
      const name = typeof known.name === 'string' ? known.name : known.name[language]
      return known.role === null ? name : `${name} (${known.role[language]})`
    }
    return { id: say('id'), en: say('en') }
  }
  const entries = timelineOf(facts, definition, mission.timezone)
    .toReversed()
    .map(({ version, at, title, actor, details, capacity, record }) => {
      const text = textOf(record)
      const isCancellable = mayCancel && whyNotCancelled(request, version) === null
      return {
        at,
        zone: mission.timezone,
        title,
        by: byWhom(actor),
        body: (
          <>
            {details.map(detail => (
              <p>
                <T of={detail} />
              </p>
            ))}
            {capacity === null ? null : <Signed capacity={capacity} />}
            {text === null ? null : (
              <p dir="auto" class="written">
                {text}
              </p>
            )}
            {isCancellable ? (
              <p>
                <a href={cancelAddress(id, version)}>
                  <T of={words.cancel} />
                </a>
              </p>
            ) : null}
          </>
        ),
      }
    })
  return <Timeline entries={entries} />
}
