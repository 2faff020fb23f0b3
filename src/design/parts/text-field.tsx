import { classNames } from '../class-names.ts'
import { useField } from '../form-context.tsx'
import { describedBy, FieldFrame, type QuestionProps } from '../inner/field-frame.tsx'
import { useSay, type Wording } from '../reader.tsx'

/** In characters: how long an answer is expected to be. */
export type FieldWidth = 2 | 4 | 8 | 16 | 24

type TextFieldProps = QuestionProps & {
  value?: string | null
  type?: 'text' | 'email' | 'tel' | 'url'
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email'
  /** The browser's own memory, by the tokens of the HTML standard (WCAG 1.3.5). */
  autocomplete?: string
  autocapitalize?: 'none' | 'words' | 'characters' | 'sentences'
  width?: FieldWidth
  maxlength?: number
  prefix?: Wording
  suffix?: Wording
}

/** One line of text. A name may be in any script, so the text finds its own direction. */
export const TextField = (props: TextFieldProps) => {
  const {
    name,
    type = 'text',
    inputmode,
    autocomplete,
    autocapitalize,
    width,
    maxlength,
    prefix,
    suffix,
  } = props
  const say = useSay()
  const { values, problem } = useField(name, props)
  const input = (
    <input
      class={classNames('input', width && `input-${width}`)}
      id={name}
      name={name}
      type={type}
      value={values[0] ?? ''}
      inputmode={inputmode}
      autocomplete={autocomplete}
      autocapitalize={autocapitalize}
      maxlength={maxlength}
      dir="auto"
      spellcheck={false}
      aria-invalid={problem ? 'true' : undefined}
      aria-describedby={describedBy(name, { ...props, problem })}
    />
  )
  if (!prefix && !suffix)
    return (
      <FieldFrame {...props} problem={problem}>
        {input}
      </FieldFrame>
    )
  return (
    <FieldFrame {...props} problem={problem}>
      <div class="input-with">
        {prefix ? (
          <span class="input-affix" aria-hidden="true">
            {say(prefix)}
          </span>
        ) : null}
        {input}
        {suffix ? (
          <span class="input-affix" aria-hidden="true">
            {say(suffix)}
          </span>
        ) : null}
      </div>
    </FieldFrame>
  )
}
