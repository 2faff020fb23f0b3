/** Chance that is the same for the same seed, so that a series can be run again as it was. */
export type Chance = {
  /** From 0 to below 1. */
  next(): number
  /** A whole number, both ends included. */
  between(least: number, most: number): number
  shuffled<T>(things: readonly T[]): T[]
}

/** Mulberry32: small, and good enough to choose whom to kill. */
export const chanceFrom = (seed: number): Chance => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const shuffled = <T>(things: readonly T[]): T[] => {
    const mixed = [...things]
    for (let last = mixed.length - 1; last > 0; last--) {
      const other = between(0, last)
      const [a, b] = [mixed[last] as T, mixed[other] as T]
      mixed[last] = b
      mixed[other] = a
    }
    return mixed
  }
  return { next, between, shuffled }
}
