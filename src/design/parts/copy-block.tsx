import { useSay, type Wording } from '../reader.tsx'

type CopyBlockProps = {
  label: Wording
  value: string
  /** Shown in groups of so many, copied as one. */
  group?: number
  hint?: Wording
}

const groupsOf = (value: string, size: number | undefined): readonly string[] =>
  size
    ? Array.from({ length: Math.ceil(value.length / size) }, (_, at) =>
        value.slice(at * size, at * size + size),
      )
    : [value]

/** A number or secret to keep: large, letters told apart, selected whole by one touch. */
export const CopyBlock = ({ label, value, group, hint }: CopyBlockProps) => {
  const say = useSay()
  return (
    <div class="copy">
      <p class="copy-label">{say(label)}</p>
      <p class="copy-value" dir="ltr" translate="no">
        {groupsOf(value, group).map(part => (
          <span>{part}</span>
        ))}
      </p>
      {hint ? <p class="hint">{say(hint)}</p> : null}
    </div>
  )
}
