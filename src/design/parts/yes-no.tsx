import type { Child } from 'hono/jsx'
import type { QuestionProps } from '../inner/field-frame.tsx'
import { Choice } from './choice.tsx'

const yes = { id: 'Ya', en: 'Yes' }
const no = { id: 'Tidak', en: 'No' }

type YesNoProps = QuestionProps & { value?: 'yes' | 'no' | null; ifYes?: Child; ifNo?: Child }

/** A question with two answers, posted as `yes` or `no`. */
export const YesNo = ({ ifYes, ifNo, ...question }: YesNoProps) => (
  <Choice
    {...question}
    inline={!ifYes && !ifNo}
    options={[
      { value: 'yes', label: yes, reveals: ifYes },
      { value: 'no', label: no, reveals: ifNo },
    ]}
  />
)
