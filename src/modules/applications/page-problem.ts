import type { Phrase } from '../../kernel/index.ts'
import { type App, pageProblems } from '../../web/index.ts'

/** Why this page of a document is not shown, in words; undefined where it is. What was drawn is kept for its picture. */
export const pageProblem = async (
  { intake }: Pick<App, 'intake'>,
  { kind, stored }: { readonly kind: string; readonly stored: string },
  page: number,
): Promise<Phrase | undefined> => {
  if (kind !== 'pdf') return undefined
  const drawn = await intake.pageImage(stored, page)
  return drawn !== null && 'problem' in drawn ? pageProblems[drawn.problem] : undefined
}
