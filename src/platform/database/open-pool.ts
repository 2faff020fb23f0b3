import pg from 'pg'
import { parseTypes } from './parse-types.ts'

/** How the pool reaches its server: an address of our own server, or the operator's DATABASE_URL. */
export type Connect =
  | { connectionString: string }
  | { host: string; port: number; user: string; database: string; password?: string }

export type PoolAsk = {
  /** Shown by the server beside each connection. */
  name: string
  max?: number
  /** Told of connections that broke while nobody used them. */
  lost?: (fault: Error) => void
}

/** Limits, in milliseconds, that keep one bad request from holding everyone else. */
const statementLimit = 30_000
const lockLimit = 10_000
const idleInTransactionLimit = 30_000
export const connectLimit = 5_000

/** A pool that outlives its server: a lost connection ends the transaction on it, never the process. */
export const openPool = (connect: Connect, { name, max = 10, lost = () => undefined }: PoolAsk): pg.Pool => {
  const pool = new pg.Pool({
    ...connect,
    max,
    application_name: name,
    connectionTimeoutMillis: connectLimit,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    statement_timeout: statementLimit,
    lock_timeout: lockLimit,
    idle_in_transaction_session_timeout: idleInTransactionLimit,
    types: parseTypes,
    // A statement does not wait for the answer to the one before it, unless who asks does.
    pipeline: true,
  })
  pool.on('error', lost)
  // A connection in use has no listener of the pool's; without one here its loss would end the process.
  pool.on('connect', client => client.on('error', () => undefined))
  return pool
}
