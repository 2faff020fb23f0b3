/**
 * The same draws for the same seed: figures of two runs differ by the code and the machine, not by the data, and a series
 * of kills can be run again as it was.
 */
export type Chance = {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number below `count`. */
  below(count: number): number
  /** A whole number, both ends included. */
  between(least: number, most: number): number
  pick<T>(from: readonly T[]): T
  /** One of the keys, as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K
  shuffled<T>(things: readonly T[]): T[]
}

/** Mulberry32: 32 bits of state, good enough to spread rows and to choose whom to kill. */
export const chanceFrom = (seed: number): Chance => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count: number): number => Math.floor(next() * count)
  const between = (least: number, most: number): number => least + below(most - least + 1)
  const pick = <T>(from: readonly T[]): T => {
    if (from.length === 0) throw new Error('There is nothing to pick from')
    return from[below(from.length)] as T
  }
  const weighted = <K extends string>(weights: Readonly<Record<K, number>>): K => {
    const entries = Object.entries(weights) as [K, number][]
    let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [key, weight] of entries) {
      left -= weight
      if (left < 0) return key
    }
    return pick(entries)[0]
  }
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
  return { next, below, between, pick, weighted, shuffled }
}
