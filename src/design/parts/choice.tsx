import { useField } from '../form-context.tsx'
import type { QuestionProps } from '../inner/field-frame.tsx'
import { type Option, Options } from '../inner/options.tsx'
import { Fieldset } from './fieldset.tsx'

type ChoiceProps = QuestionProps & { options: readonly Option[]; value?: string | null; inline?: boolean }

/** One of several. Nothing is chosen beforehand unless the platform knows it. */
export const Choice = (props: ChoiceProps) => {
  const { name, options, inline } = props
  const { values, problem } = useField(name, props)
  return (
    <Fieldset {...props} problem={problem}>
      <Options
        type="radio"
        name={name}
        options={options}
        chosen={values}
        inline={inline}
        wrong={Boolean(problem)}
      />
    </Fieldset>
  )
}
