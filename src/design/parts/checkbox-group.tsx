import { useField } from '../form-context.tsx'
import type { QuestionProps } from './field-frame.tsx'
import { Fieldset } from './fieldset.tsx'
import { type Option, Options } from './options.tsx'

type CheckboxGroupProps = QuestionProps & { options: readonly Option[]; value?: readonly string[] | null }

/** Any number of several, also one alone ("what I say is true"). */
export const CheckboxGroup = (props: CheckboxGroupProps) => {
  const { name, options } = props
  const { values, problem } = useField(name, props)
  return (
    <Fieldset {...props} problem={problem}>
      <Options type="checkbox" name={name} options={options} chosen={values} wrong={Boolean(problem)} />
    </Fieldset>
  )
}
