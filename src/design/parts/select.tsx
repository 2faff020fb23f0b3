import { useField } from '../form-context.tsx'
import { describedBy, FieldFrame, type QuestionProps } from '../inner/field-frame.tsx'
import { useSay, type Wording } from '../reader.tsx'

const choose = { id: 'Pilih satu', en: 'Choose one' }

export type SelectOption = {
  readonly value: string
  readonly label: Wording
  readonly group?: Wording | undefined
}

type SelectProps = QuestionProps & {
  options: readonly SelectOption[]
  value?: string | null
  /** The first, empty line; null leaves it out, where there is always an answer. */
  empty?: Wording | null
  autocomplete?: string
}

/** One of many, such as countries: typing the first letters finds it. For seven or fewer use Choice. */
export const Select = (props: SelectProps) => {
  const { name, options, empty = choose, autocomplete } = props
  const say = useSay()
  const { values, problem } = useField(name, props)
  const row = ({ value, label }: SelectOption) => (
    <option value={value} selected={values.includes(value)}>
      {say(label)}
    </option>
  )
  const groups = Map.groupBy(options, ({ group }) => (group ? say(group) : ''))
  return (
    <FieldFrame {...props} problem={problem}>
      <select
        class="input select"
        id={name}
        name={name}
        autocomplete={autocomplete}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={describedBy(name, { ...props, problem })}
      >
        {empty === null ? null : <option value="">{say(empty)}</option>}
        {[...groups].map(([group, within]) =>
          group ? <optgroup label={group}>{within.map(row)}</optgroup> : within.map(row),
        )}
      </select>
    </FieldFrame>
  )
}
