import type { Child } from 'hono/jsx'
import { classNames } from '../class-names.ts'
import { describedBy, optionalWord, type QuestionProps } from '../inner/field-frame.tsx'
import { useSay } from '../reader.tsx'
import { FieldError } from './field-error.tsx'
import { Hint } from './hint.tsx'
import { Source } from './source.tsx'

/** Several inputs that answer one question, with the question as their legend. */
export const Fieldset = ({ children, ...question }: QuestionProps & { children?: Child }) => {
  const { name, label, hint, asHeading, labelHidden, optional, source, problem } = question
  const say = useSay()
  const text = (
    <>
      {say(label)}
      {optional ? <span class="label-optional"> {say(optionalWord)}</span> : null}
    </>
  )
  return (
    <div class={classNames('field', problem && 'field-wrong')}>
      <fieldset class="fieldset" aria-describedby={describedBy(name, { hint, source, problem })}>
        <legend class={classNames(labelHidden ? 'visually-hidden' : 'label', asHeading && 'label-heading')}>
          {asHeading ? <h1>{text}</h1> : text}
        </legend>
        {hint ? <Hint id={`${name}-hint`}>{say(hint)}</Hint> : null}
        {source ? <Source id={`${name}-source`} of={source} /> : null}
        {problem ? <FieldError id={`${name}-problem`} problem={problem} /> : null}
        {children}
      </fieldset>
    </div>
  )
}
