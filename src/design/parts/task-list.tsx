import { useSay, type Wording } from '../reader.tsx'
import { Tag, type Tone } from './tag.tsx'

export type Task = {
  /** Unique on the page; ties the state to the link for those who listen. */
  readonly id: string
  readonly label: Wording
  readonly hint?: Wording | undefined
  /** Absent while the task cannot be begun. */
  readonly href?: string | undefined
  readonly state: Wording
  /** `plain` for what is done: only what still asks for something is coloured. */
  readonly tone?: Tone | 'plain' | undefined
}

/** The parts of a long form, in any order, each with its state. */
export const TaskList = ({ tasks }: { tasks: readonly Task[] }) => {
  const say = useSay()
  return (
    <ul class="tasks">
      {tasks.map(({ id, label, hint, href, state, tone = 'plain' }) => (
        <li class="task">
          <div class="task-name">
            {href ? (
              <a href={href} aria-describedby={`${id}-state${hint ? ` ${id}-hint` : ''}`}>
                {say(label)}
              </a>
            ) : (
              <span>{say(label)}</span>
            )}
            {hint ? (
              <p class="hint" id={`${id}-hint`}>
                {say(hint)}
              </p>
            ) : null}
          </div>
          <div class="task-state" id={`${id}-state`}>
            {tone === 'plain' ? say(state) : <Tag label={state} tone={tone} />}
          </div>
        </li>
      ))}
    </ul>
  )
}
