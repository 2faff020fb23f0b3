import type { Child } from 'hono/jsx'
import { useSay, type Wording } from '../reader.tsx'
import { AtTime } from './at-time.tsx'

export type TimelineEntry = {
  /** ISO 8601 instant. */
  readonly at: string
  /** The zone whose clock is shown: the mission's. */
  readonly zone: string
  readonly title: Wording
  /** Who did it, as far as this reader may know. */
  readonly by?: Wording | undefined
  readonly body?: Child
}

/** What happened, in the order given. */
export const Timeline = ({ entries }: { entries: readonly TimelineEntry[] }) => {
  const say = useSay()
  return (
    <ol class="timeline">
      {entries.map(({ at, zone, title, by, body }) => (
        <li class="timeline-entry">
          <p class="timeline-title">{say(title)}</p>
          <p class="timeline-when">
            <AtTime at={at} zone={zone} />
            {by ? <> · {say(by)}</> : null}
          </p>
          {body ? <div class="timeline-body">{body}</div> : null}
        </li>
      ))}
    </ol>
  )
}
