import { useContext } from 'hono/jsx'
import type { Phrase } from '../../kernel/index.ts'
import { answersTo, FormContext } from '../form-context.tsx'
import type { QuestionProps } from '../inner/field-frame.tsx'
import { useSay } from '../reader.tsx'
import { Fieldset } from './fieldset.tsx'

const boxes = [
  { part: 'day', label: { id: 'Tanggal', en: 'Day' }, width: 2 },
  { part: 'month', label: { id: 'Bulan', en: 'Month' }, width: 2 },
  { part: 'year', label: { id: 'Tahun', en: 'Year' }, width: 4 },
] as const

type DateFieldProps = QuestionProps & {
  /** `YYYY-MM-DD`, as the platform knows it; what was posted (`name-day`, `name-month`, `name-year`) goes before. */
  value?: string | null
  /** The reader's own birthday, which the browser may remember. */
  birthday?: boolean
}

const partOf = (day: string | null | undefined, part: 'day' | 'month' | 'year'): string => {
  const [year = '', month = '', date = ''] = (day ?? '').split('-')
  return { year, month: month.replace(/^0/, ''), day: date.replace(/^0/, '') }[part]
}

/** A known date, typed in three boxes: a calendar is slow for a year long past, and hard by keyboard. */
export const DateField = (props: DateFieldProps) => {
  const { name, value, birthday } = props
  const say = useSay()
  const { problems, answers } = useContext(FormContext)
  const wrong: readonly (Phrase | undefined)[] = boxes.map(box => problems[`${name}-${box.part}`])
  const whole = props.problem ?? problems[name]
  const problem = whole ?? wrong.find(Boolean)
  return (
    <Fieldset {...props} problem={problem}>
      <div class="date-boxes">
        {boxes.map(({ part, label, width }, index) => {
          // The summary links to `#name` as to any other field: that is the first box.
          const id = index === 0 ? name : `${name}-${part}`
          return (
            <div class="date-box" id={index === 0 ? `${name}-day` : undefined}>
              <label class="label-small" for={id}>
                {say(label)}
              </label>
              <input
                class={`input input-${width}`}
                id={id}
                name={`${name}-${part}`}
                value={answersTo(answers, `${name}-${part}`)[0] ?? partOf(value, part)}
                inputmode="numeric"
                autocomplete={birthday ? `bday-${part}` : undefined}
                maxlength={width}
                aria-invalid={wrong[index] || whole ? 'true' : undefined}
              />
            </div>
          )
        })}
      </div>
    </Fieldset>
  )
}
