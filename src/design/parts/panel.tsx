import type { Child } from 'hono/jsx'
import { useSay, type Wording } from '../reader.tsx'

type PanelProps = { title: Wording; numberLabel?: Wording; number?: string; children?: Child }

/** It is done: the page's heading, and the number to keep. */
export const Panel = ({ title, numberLabel, number, children }: PanelProps) => {
  const say = useSay()
  return (
    <div class="panel">
      <h1>{say(title)}</h1>
      {number ? (
        <p class="panel-number">
          {numberLabel ? <span>{say(numberLabel)}</span> : null} <strong>{number}</strong>
        </p>
      ) : null}
      {children}
    </div>
  )
}
