import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import { isPgError } from './store-errors.ts'

/** How long a request waits for a database that is being started again, before it is told to come back. */
const patience = 8_000
const pause = 150

/** Nobody listens there, or the server says that it is just starting or stopping. */
const isDown = (fault: unknown): boolean => {
  if (isPgError(fault)) return /^57P0[123]$/.test(fault.code)
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : ''
  return ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE'].includes(code)
}

/**
 * Takes a connection, waiting out a restart of the server. Only the taking is repeated: a statement that was under
 * way when the server fell may or may not have been done, and only its author can say whether to repeat it.
 */
export const connectPatiently = async (
  pool: pg.Pool,
  revive: () => Promise<void>,
): Promise<pg.PoolClient> => {
  const deadline = Date.now() + patience
  for (;;) {
    try {
      return await pool.connect()
    } catch (fault) {
      if (!isDown(fault) || Date.now() > deadline || pool.ending) throw fault
      await revive()
      await wait(pause)
    }
  }
}
