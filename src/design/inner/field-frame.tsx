import type { Child } from 'hono/jsx'
import type { Phrase } from '../../kernel/index.ts'
import { classNames } from '../class-names.ts'
import { FieldError } from '../parts/field-error.tsx'
import { Hint } from '../parts/hint.tsx'
import { Source } from '../parts/source.tsx'
import { useSay, type Wording } from '../reader.tsx'

/** What every question has around its input. */
export type QuestionProps = {
  name: string
  label: Wording
  hint?: Wording | undefined
  /** The question is the page's heading: one thing a page. */
  asHeading?: boolean
  /** The label is for those who listen only; the page says it already. */
  labelHidden?: boolean
  /** Need not be answered; said after the label. */
  optional?: boolean
  /** Where a prefilled value came from. */
  source?: Wording | undefined
  problem?: Phrase | undefined
}

export const optionalWord = { id: '(boleh dikosongkan)', en: '(optional)' }

/** Ids of what describes an input, in reading order; undefined where nothing does. */
export const describedBy = (
  name: string,
  has: { hint?: unknown; source?: unknown; problem?: unknown; more?: string },
) =>
  classNames(
    Boolean(has.hint) && `${name}-hint`,
    Boolean(has.source) && `${name}-source`,
    Boolean(has.problem) && `${name}-problem`,
    has.more,
  ) || undefined

/** One input with its label, hint, source and problem, in that order. */
export const FieldFrame = ({ children, ...question }: QuestionProps & { children?: Child }) => {
  const { name, label, hint, asHeading, labelHidden, optional, source, problem } = question
  const say = useSay()
  const text = (
    <label class={labelHidden ? 'visually-hidden' : 'label'} for={name}>
      {say(label)}
      {optional ? <span class="label-optional"> {say(optionalWord)}</span> : null}
    </label>
  )
  return (
    <div class={classNames('field', problem && 'field-wrong')}>
      {asHeading ? <h1 class="label-heading">{text}</h1> : text}
      {hint ? <Hint id={`${name}-hint`}>{say(hint)}</Hint> : null}
      {source ? <Source id={`${name}-source`} of={source} /> : null}
      {problem ? <FieldError id={`${name}-problem`} problem={problem} /> : null}
      {children}
    </div>
  )
}
