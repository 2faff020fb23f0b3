import type { Case } from '../case-of.ts'

/** A case in the definition's own words: `reason=lost, forceMajeure=false, 2026-11-24`. */
export const showAnswerCode = ({ answers }: Case, day: string): string =>
  [...Object.entries(answers).map(([id, answer]) => `${id}=${String(answer)}`), day].join(', ')
