import { useTicks } from '../form-context.tsx'
import type { QuestionProps } from '../inner/field-frame.tsx'
import { type Option, Options } from '../inner/options.tsx'
import { Fieldset } from './fieldset.tsx'

type CheckboxGroupProps = QuestionProps & { options: readonly Option[]; value?: readonly string[] | null }

/** Any number of several, also one alone ("what I say is true"). */
export const CheckboxGroup = (props: CheckboxGroupProps) => {
  const { name, options } = props
  const { values, problem } = useTicks(name, props)
  return (
    <Fieldset {...props} problem={problem}>
      <Options type="checkbox" name={name} options={options} chosen={values} wrong={Boolean(problem)} />
    </Fieldset>
  )
}
