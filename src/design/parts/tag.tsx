import { useSay, type Wording } from '../reader.tsx'

/** What a colour stands for, everywhere alike. The word always stands beside it. */
export type Tone = 'neutral' | 'info' | 'positive' | 'warning' | 'negative'

/** A state in one or two words. */
export const Tag = ({ label, tone = 'neutral' }: { label: Wording; tone?: Tone }) => (
  <strong class={`tag tag-${tone}`}>{useSay()(label)}</strong>
)
