import type { Money } from '../../kernel/index.ts'

/** The lines that cost something: of what is charged, a reader is not told what is not. */
export const chargedLines = <Line extends { readonly amount: Money }>(
  lines: readonly Line[],
): readonly Line[] => lines.filter(({ amount }) => amount.minor !== 0)
