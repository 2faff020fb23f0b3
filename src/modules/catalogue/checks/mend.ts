import type { z } from 'zod'

type Issue = z.core.$ZodIssue
type Parts = Record<PropertyKey, unknown>

/**
 * A copy of the data in which gaps are filled, wrong values replaced and unknown keys left out, so that the rest can be checked in the
 * same run. It is only ever read by the checks.
 */
export const mend = (value: unknown, issues: readonly Issue[]): unknown => {
  const copy: unknown = structuredClone(value)
  for (const issue of issues) {
    const parent = follow(copy, issue.path.slice(0, -1))
    const last = issue.path.at(-1)
    if (issue.code === 'unrecognized_keys') {
      const owner = follow(copy, issue.path)
      for (const key of issue.keys) if (isParts(owner)) delete owner[key]
    } else if (isParts(parent) && last !== undefined) {
      if (issue.message === 'missing-language') parent[last] = '…'
      else if (issue.message === 'figure-without-source') parent[last] = fillers[String(last)] ?? ''
      else if (issue.code === 'invalid_value') parent[last] = issue.values[0]
      else if (issue.code === 'invalid_type') parent[last] = ofType[issue.expected]
    }
  }
  return copy
}

/** An object is nearly always a sentence. What is still wrong then keeps the other checks from running. */
const ofType: Partial<Record<string, unknown>> = {
  object: { id: '…', en: '…' },
  string: '…',
  boolean: false,
  number: 1,
  int: 1,
}

const fillers: Record<string, unknown> = { source: '', verified: false, validFrom: '1945-08-17' }

const isParts = (value: unknown): value is Parts => typeof value === 'object' && value !== null

const follow = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((found, part) => (isParts(found) ? found[part] : undefined), value)
