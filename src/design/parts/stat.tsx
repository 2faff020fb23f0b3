import type { Child } from 'hono/jsx'
import { T, useSay, type Wording } from '../reader.tsx'

type StatProps = {
  label: Wording
  value: Child
  /** Out of how many. */
  of?: Wording
  /** What exactly is counted. */
  meaning: Wording
}

/** One figure, never without its definition; its as-of time is that of the figures it stands among. */
export const Stat = ({ label, value, of, meaning }: StatProps) => {
  const say = useSay()
  return (
    <dl class="stat">
      <dt>{say(label)}</dt>
      <dd class="stat-value">
        {value} {of ? <span class="stat-of">{say(of)}</span> : null}
      </dd>
      <dd class="stat-meaning">{say(meaning)}</dd>
    </dl>
  )
}

const words = { asOf: { id: 'Keadaan pada', en: 'As of' } }

/** Figures beside one another, all as of one moment. */
export const Stats = ({ asOf, children }: { asOf: Child; children?: Child }) => (
  <>
    <div class="stats">{children}</div>
    <p class="stats-as-of">
      <T of={words.asOf} /> {asOf}
    </p>
  </>
)
