/** The clock port: the one place that asks the machine for the time. Tests and the demo hand in their own. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()

/** A clock that stands still until it is told otherwise. */
export const standingClock = (at: Date): { now: Clock; move(milliseconds: number): void } => {
  let time = at.getTime()
  return {
    now: () => new Date(time),
    move: milliseconds => {
      time += milliseconds
    },
  }
}
