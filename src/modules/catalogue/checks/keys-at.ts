import { z } from 'zod'

/** The keys that the schema knows at a place, as far as it can tell without a value. */
export const keysAt = (schema: unknown, path: readonly PropertyKey[]): string[] => {
  const inner = unwrap(schema)
  const [first, ...rest] = path
  if (first === undefined) return inner instanceof z.ZodObject ? Object.keys(inner.shape) : []
  if (inner instanceof z.ZodObject) return keysAt(inner.shape[String(first)], rest)
  if (inner instanceof z.ZodArray) return keysAt(inner.element, rest)
  return []
}

const unwrap = (schema: unknown): unknown => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return unwrap(schema.unwrap())
  return schema instanceof z.ZodPipe ? unwrap(schema.in) : schema
}
