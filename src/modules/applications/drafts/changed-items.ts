const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** Which answers and documents differ from what was sent before. */
export const changedItems = (
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  documents: {
    readonly before: readonly string[]
    readonly after: readonly { id: string; requirement: string }[]
  },
): readonly string[] => [
  ...new Set([
    ...[...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
      id => !isSame(before[id], after[id]),
    ),
    ...documents.after.filter(each => !documents.before.includes(each.id)).map(each => each.requirement),
  ]),
]
