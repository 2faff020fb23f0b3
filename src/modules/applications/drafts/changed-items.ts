import type { SaidOf } from '../said.ts'

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** Which answers (those that count) and documents differ from what was sent before, or have been answered in words. */
export const changedItems = (
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  documents: {
    readonly before: readonly string[]
    readonly after: readonly { id: string; requirement: string }[]
    readonly said: { readonly before: SaidOf; readonly after: SaidOf; readonly asked: readonly string[] }
  },
): readonly string[] => [
  ...new Set([
    ...[...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
      id => !isSame(before[id], after[id]),
    ),
    ...Object.keys(documents.said.after).filter(
      // Of what was asked she begins with nothing said, so that the same words count when she says them again.
      id => documents.said.asked.includes(id) || !isSame(documents.said.before[id], documents.said.after[id]),
    ),
    ...documents.after.filter(each => !documents.before.includes(each.id)).map(each => each.requirement),
  ]),
]
