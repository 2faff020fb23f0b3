import type { Child } from 'hono/jsx'
import { useSay, type Wording } from '../reader.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'

const states = {
  done: { id: 'selesai', en: 'done' },
  now: { id: 'sedang berjalan', en: 'now' },
  later: { id: 'belum', en: 'not yet' },
}

export type Step = {
  readonly title: Wording
  readonly state: keyof typeof states
  /** By when, what it asks, what it costs. */
  readonly body?: Child
}

/** What happens, in order, and where it stands. */
export const Steps = ({ steps }: { steps: readonly Step[] }) => {
  const say = useSay()
  return (
    <ol class="steps">
      {steps.map(({ title, state, body }) => (
        <li class={`step step-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
          <p class="step-title">
            {say(title)}
            <VisuallyHidden> ({say(states[state])})</VisuallyHidden>
          </p>
          {body ? <div class="step-body">{body}</div> : null}
        </li>
      ))}
    </ol>
  )
}
