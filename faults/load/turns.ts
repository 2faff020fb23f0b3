/** One thing after another, in the order in which they were asked for. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T>

export const makeTurns = (): Turns => {
  let last: Promise<unknown> = Promise.resolve()
  return work => {
    const next = last.then(work, work)
    last = next.catch(() => undefined)
    return next
  }
}
