import type { Child } from 'hono/jsx'
import { useSay, type Wording } from '../reader.tsx'

type StatProps = {
  label: Wording
  value: Child
  /** Out of how many. */
  of?: Wording
  /** What exactly is counted. */
  meaning: Wording
  /** As of when. */
  asOf: Child
}

/** One figure, never without its definition and its as-of time. */
export const Stat = ({ label, value, of, meaning, asOf }: StatProps) => {
  const say = useSay()
  return (
    <dl class="stat">
      <dt>{say(label)}</dt>
      <dd class="stat-value">
        {value} {of ? <span class="stat-of">{say(of)}</span> : null}
      </dd>
      <dd class="stat-meaning">
        {say(meaning)} <span class="soft">{asOf}</span>
      </dd>
    </dl>
  )
}

/** Figures beside one another. */
export const Stats = ({ children }: { children?: Child }) => <div class="stats">{children}</div>
