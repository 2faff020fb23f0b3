import type { Phrase } from '../../kernel/index.ts'
import { useSay } from '../reader.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'

const word = { id: 'Perlu diperbaiki:', en: 'Error:' }

/** What is wrong with one field, beside it. */
export const FieldError = ({ id, problem }: { id?: string; problem: Phrase }) => {
  const say = useSay()
  return (
    <p class="field-error" id={id}>
      <VisuallyHidden>{say(word)} </VisuallyHidden>
      {say(problem)}
    </p>
  )
}
