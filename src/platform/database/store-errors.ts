/** An answer of the server itself, with its SQLSTATE. */
export type PgError = Error & { readonly code: string; readonly constraint?: string }

export const isPgError = (fault: unknown): fault is PgError =>
  fault instanceof Error &&
  'code' in fault &&
  typeof fault.code === 'string' &&
  /^[0-9A-Z]{5}$/.test(fault.code)

/** A unique key was taken; with a name, that one. */
export const isUniqueViolation = (fault: unknown, constraint?: string): boolean =>
  isPgError(fault) && fault.code === '23505' && (constraint === undefined || fault.constraint === constraint)

/** Two transactions could not both be right; doing ours again may succeed. */
export const isSerializationFailure = (fault: unknown): boolean => isPgError(fault) && fault.code === '40001'

/** Two transactions waited for each other and ours was chosen to give way; doing it again may succeed. */
export const isDeadlock = (fault: unknown): boolean => isPgError(fault) && fault.code === '40P01'

/** Others held what we wait for longer than we may wait. */
export const isLockTimeout = (fault: unknown): boolean => isPgError(fault) && fault.code === '55P03'

/** A statement before this one failed, and the server does nothing more of that transaction. */
export const isInFailedTransaction = (fault: unknown): boolean => isPgError(fault) && fault.code === '25P02'

const unreachableCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
])

/** Class 08 (connection) and the server's own word that it goes down, is down, or is full. */
const downStates = /^(08...|57P0[123]|53300)$/

const lost =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/

/**
 * The store cannot be reached just now. Nothing is known of a transaction under way: whoever repeats must be able
 * to do so without harm.
 */
export const isStoreUnreachable = (fault: unknown): boolean => {
  if (!(fault instanceof Error)) return false
  if (fault instanceof AggregateError) return fault.errors.some(isStoreUnreachable)
  const code = 'code' in fault ? String(fault.code) : ''
  return unreachableCodes.has(code) || downStates.test(code) || lost.test(fault.message)
}
