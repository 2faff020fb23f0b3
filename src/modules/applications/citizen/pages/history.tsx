import { T, Timeline } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { timelineOf } from '../../timeline.ts'
import type { OwnFile } from '../own-file.ts'
import { WrittenReason } from './written-reason.tsx'

const words = {
  heading: { id: 'Riwayat', en: 'History' },
  you: { id: 'Anda', en: 'You' },
  platform: { id: 'Sistem', en: 'The platform' },
} as const satisfies Record<string, Phrase>

/** Facts whose reason is written to her; why it was rejected stands on its own above. */
const forHer = ['CorrectionAsked', 'CorrectionTakenBack', 'EntryCancelled'] as const

/** What happened so far, latest first. Staff appear as their mission: who looked and acted by name is in the looks. */
export const History = ({ file }: { file: OwnFile }) => {
  const { facts, definition, calendar, request, mission, records } = file
  const by = (actor: string): Phrase | string => {
    if (actor === request.person) return words.you
    return actor.startsWith('system:') ? words.platform : mission.shortName
  }
  return (
    <>
      <h2>
        <T of={words.heading} />
      </h2>
      <Timeline
        entries={timelineOf(facts, definition, calendar.timezone)
          .toReversed()
          .map(({ at, actor, fact, title, details, record }) => ({
            at,
            zone: calendar.timezone,
            title,
            by: by(actor),
            body:
              details.length === 0 && record === null ? undefined : (
                <>
                  {details.map(detail => (
                    <p>
                      <T of={detail} />
                    </p>
                  ))}
                  {forHer.some(name => name === fact) && record !== null ? (
                    <WrittenReason reason={records.find(record, 'reason')} />
                  ) : null}
                </>
              ),
          }))}
      />
    </>
  )
}
