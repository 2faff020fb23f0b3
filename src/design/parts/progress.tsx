import type { Phrase } from '../../kernel/index.ts'
import { useSay } from '../reader.tsx'

const stepWords: Phrase = { id: 'Langkah {step} dari {of}', en: 'Step {step} of {of}' }

type ProgressProps = {
  step: number
  of: number
  /** Other words than "Langkah 3 dari 9", with `{step}` and `{of}`: "40 dari 200 berkas". */
  words?: Phrase
  /** The whole line, where it is more than two numbers. */
  text?: string
}

/** How far along, in words and as a bar. */
export const Progress = ({ step, of, words = stepWords, text: given }: ProgressProps) => {
  const say = useSay()
  const text = given ?? say(words, { step, of })
  return (
    <div class="progress">
      <p>{text}</p>
      <progress value={step} max={of} aria-label={text} />
    </div>
  )
}
