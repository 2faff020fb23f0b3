import type { Figures } from './measure/figures.ts'

/** One line of the answer: what was measured, and what it came to. */
export type Line =
  | { readonly kind: 'figures'; readonly bench: string; readonly of: string; readonly figures: Figures }
  | {
      readonly kind: 'ratio'
      readonly bench: string
      readonly of: string
      readonly connections: number
      readonly value: number
    }
  | {
      readonly kind: 'value'
      readonly bench: string
      readonly of: string
      readonly unit: string
      readonly value: number
    }

/** What the platform has to reach, and whether a line says that it does. */
const targets: readonly {
  readonly bench: string
  readonly says: string
  readonly holds: (line: Line) => boolean | null
}[] = [
  {
    bench: 'submit',
    says: 'submit ≥ 50 % of the pgbench limit (35 % is the least)',
    holds: line => (line.kind === 'ratio' && line.of === 'platform ÷ pgbench' ? line.value >= 0.5 : null),
  },
  {
    bench: 'worklist',
    says: 'worklist p95 ≤ 50 ms at 16 connections',
    holds: line =>
      line.kind === 'figures' && line.figures.connections === 16 ? line.figures.p95 <= 50 : null,
  },
  {
    bench: 'verify',
    says: 'verify p95 ≤ 20 ms at 16 connections',
    holds: line =>
      line.kind === 'figures' && line.figures.connections === 16 ? line.figures.p95 <= 20 : null,
  },
  {
    bench: 'start',
    says: 'clone to serving ≤ 60 s with a warm package cache',
    holds: line => (line.kind === 'value' && line.unit === 's' ? line.value <= 60 : null),
  },
  {
    bench: 'memory',
    says: '≤ 1 GB (PSS, database included)',
    holds: line => (line.kind === 'value' && line.unit === 'MB' ? line.value <= 1024 : null),
  },
]

/** Whether a line reaches the target that speaks of it; null where none does. */
export const reaches = (line: Line): boolean | null => {
  for (const target of targets) {
    const holds = target.bench === line.bench ? target.holds(line) : null
    if (holds !== null) return holds
  }
  return null
}

const ms = (value: number): string => value.toFixed(value < 10 ? 2 : 1).padStart(9)

const textOf = (line: Line): string => {
  const head = `${line.bench.padEnd(9)} ${line.of.padEnd(26)}`
  const judged = reaches(line)
  const mark = judged === null ? '' : judged ? '  reached' : '  NOT REACHED'
  switch (line.kind) {
    case 'figures': {
      const { connections, requests, failures, perSecond, p50, p95, p99, cpu } = line.figures
      const failed = failures === 0 ? '' : `  ${failures} failed`
      return `${head} ${String(connections).padStart(4)} ${String(requests).padStart(8)} ${perSecond.toFixed(1).padStart(9)}${ms(p50)}${ms(p95)}${ms(p99)}${ms(cpu)}${failed}${mark}`
    }
    case 'ratio':
      return `${head} ${String(line.connections).padStart(4)} ${`${(line.value * 100).toFixed(0)} %`.padStart(18)}${mark}`
    case 'value':
      return `${head} ${`${line.value.toFixed(1)} ${line.unit}`.padStart(23)}${mark}`
  }
}

/** The whole answer as a table. */
export const tableOf = (lines: readonly Line[]): string =>
  [
    `${'bench'.padEnd(9)} ${'of'.padEnd(26)} conn requests  per sec.   p50 ms   p95 ms   p99 ms   cpu ms`,
    ...lines.map(textOf),
    '',
    ...targets
      .filter(({ bench }) => lines.some(line => line.bench === bench))
      .map(({ says }) => `target: ${says}`),
  ].join('\n')

export const jsonOf = (lines: readonly Line[], about: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ ...about, lines: lines.map(line => ({ ...line, reached: reaches(line) })) })
