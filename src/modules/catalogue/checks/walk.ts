import type { Path } from './fault.ts'

type Part = { readonly path: Path; readonly value: unknown }

/** Every part of plain data with its path, outer parts first. */
export const walk = (value: unknown, path: Path = []): Part[] => {
  const inner = Array.isArray(value)
    ? value.map((item, at) => [at, item] as const)
    : typeof value === 'object' && value !== null
      ? Object.entries(value)
      : []
  return [{ path, value }, ...inner.flatMap(([key, item]) => walk(item, [...path, key]))]
}
