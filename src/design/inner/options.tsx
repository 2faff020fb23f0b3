import type { Child } from 'hono/jsx'
import { classNames } from '../class-names.ts'
import { Hint } from '../parts/hint.tsx'
import { useSay, type Wording } from '../reader.tsx'

export type Option = {
  readonly value: string
  readonly label: Wording
  readonly hint?: Wording | undefined
  /** Asked or said only to those who choose this; shown to all where the browser cannot hide it. */
  readonly reveals?: Child
  /** What it reveals is shown also unchosen: something stands in it that has to be looked at. */
  readonly isOpen?: boolean
}

type OptionsProps = {
  type: 'radio' | 'checkbox'
  name: string
  options: readonly Option[]
  chosen: readonly string[]
  /** Side by side where there is room: for two or three short ones. */
  inline?: boolean | undefined
  wrong: boolean
}

/** The rows of a choice. The first row's id is the field's name, which the error summary links to. */
export const Options = ({ type, name, options, chosen, inline, wrong }: OptionsProps) => {
  const say = useSay()
  return (
    <div class={classNames('options', inline && 'options-inline')}>
      {options.map(({ value, label, hint, reveals, isOpen }, index) => {
        const id = index === 0 ? name : `${name}-${value}`
        return (
          <div class={classNames('option', isOpen && 'option-open')}>
            <div class="option-row">
              <input
                type={type}
                id={id}
                name={name}
                value={value}
                checked={chosen.includes(value)}
                aria-describedby={hint ? `${id}-option-hint` : undefined}
                aria-invalid={wrong && type === 'checkbox' ? 'true' : undefined}
              />
              <label for={id}>{say(label)}</label>
              {hint ? <Hint id={`${id}-option-hint`}>{say(hint)}</Hint> : null}
            </div>
            {reveals ? <div class="option-reveals">{reveals}</div> : null}
          </div>
        )
      })}
    </div>
  )
}
