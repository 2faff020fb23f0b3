/** What one round of requests came to; times in milliseconds. */
export type Figures = {
  readonly connections: number
  readonly requests: number
  readonly failures: number
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  /** Processor time of one request, database included; the asking side aside. 0: not measured. */
  readonly cpu: number
}

export const percentile = (sorted: ArrayLike<number>, share: number): number =>
  sorted.length === 0 ? 0 : (sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0)

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted.length % 2 === 1
    ? (sorted[(sorted.length - 1) / 2] ?? 0)
    : ((sorted[sorted.length / 2 - 1] ?? 0) + (sorted[sorted.length / 2] ?? 0)) / 2
}

export const figuresOf = (
  connections: number,
  times: readonly number[],
  seconds: number,
  failures: number,
): Figures => {
  const sorted = Float64Array.from(times).sort()
  return {
    ...{ connections, requests: times.length, failures, perSecond: times.length / seconds },
    ...{ p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95), p99: percentile(sorted, 0.99) },
    cpu: 0,
  }
}

/** Several rounds as one: the median of each figure, so that one disturbed round moves little. */
export const together = (rounds: readonly Figures[]): Figures => {
  const of = (pick: (round: Figures) => number) => median(rounds.map(pick))
  return {
    connections: rounds[0]?.connections ?? 0,
    requests: rounds.reduce((sum, round) => sum + round.requests, 0),
    failures: rounds.reduce((sum, round) => sum + round.failures, 0),
    perSecond: of(round => round.perSecond),
    ...{ p50: of(round => round.p50), p95: of(round => round.p95), p99: of(round => round.p99) },
    cpu: of(round => round.cpu),
  }
}
