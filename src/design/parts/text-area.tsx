import { useField } from '../form-context.tsx'
import { describedBy, FieldFrame, type QuestionProps } from '../inner/field-frame.tsx'
import { useSay } from '../reader.tsx'

const limitWords = { id: 'Paling banyak {limit} huruf.', en: 'Up to {limit} characters.' }

type TextAreaProps = QuestionProps & { value?: string | null; rows?: number; limit?: number }

/** Several lines of text. A limit is said before typing; nothing typed is cut off silently. */
export const TextArea = (props: TextAreaProps) => {
  const { name, rows = 5, limit } = props
  const say = useSay()
  const { values, problem } = useField(name, props)
  const more = limit ? `${name}-limit` : ''
  return (
    <FieldFrame {...props} problem={problem}>
      <textarea
        class="input"
        id={name}
        name={name}
        rows={rows}
        dir="auto"
        data-limit={limit}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={describedBy(name, { ...props, problem, more })}
      >
        {values[0] ?? ''}
      </textarea>
      {limit ? (
        <p class="hint hint-below" id={more}>
          {say(limitWords, { limit })}
        </p>
      ) : null}
    </FieldFrame>
  )
}
