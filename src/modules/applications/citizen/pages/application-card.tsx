import { AtTime, DescriptionCard, T, Tag, useSay } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { calendarOf, missionForDisplay } from '../../../missions/index.ts'
import { dueOf } from '../../due-of.ts'
import type { OwnApplication } from '../own-applications.ts'
import { visitLeft } from '../visit-left.ts'
import { waitsFor } from '../waits-for.ts'
import { standingTag, standingWords } from './standing-words.ts'
import { todosInWords } from './todo-words.ts'
import { waitingForYou } from './waiting.ts'

const words = {
  due: { id: 'Diputuskan paling lambat', en: 'Decided by' },
  todo: { id: 'Langkah Anda:', en: 'Your next step:' },
} as const satisfies Record<string, Phrase>

/** One of her requests in short: where it stands, by when, and what she must do. */
export const ApplicationCard = ({
  own: { id, request, definition, letter, todos },
}: {
  own: OwnApplication
}) => {
  const say = useSay()
  const mission = missionForDisplay(request.mission)
  const waiting = waitsFor(request, definition, letter)
  const isRunning = request.status === 'complete'
  const due =
    isRunning && request.promised !== null
      ? dueOf(request, request.promised, calendarOf(request.mission))
      : null
  return (
    <DescriptionCard
      title={definition.names}
      href={`/applications/${id}`}
      level={3}
      aside={<Tag {...standingTag(request.status, letter)} />}
    >
      <p class="soft">
        {request.number} · {mission.shortName}
      </p>
      <p>
        <T
          of={standingWords(request, todos, letter)}
          with={{
            mission: mission.shortName,
            whom: waiting === null ? '' : say(waitingForYou(waiting, definition)),
          }}
        />
      </p>
      {todos.length === 0 ? null : (
        <p>
          <T of={words.todo} /> <strong>{todosInWords(todos, visitLeft(request, definition), say)}</strong>
        </p>
      )}
      {due === null ? null : (
        <p>
          <T of={words.due} /> <AtTime at={due} zone={mission.timezone} />
        </p>
      )}
    </DescriptionCard>
  )
}
