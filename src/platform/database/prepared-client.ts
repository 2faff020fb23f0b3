import type { Writable } from 'node:stream'
import type { PostgresPoolClient } from 'kysely'
import type pg from 'pg'
import { isPgError } from './store-errors.ts'

/** A text that is not among the first ones is sent unprepared: each plan costs every connection memory. */
const mostNames = 300
const names = new Map<string, string>()

const nameOf = (text: string): string | undefined => {
  const known = names.get(text)
  if (known !== undefined || names.size >= mostNames) return known
  const name = `dermaga_${names.size + 1}`
  names.set(text, name)
  return name
}

const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>()

/** SQLSTATE 0A000 with this message: a table changed its shape after the statement was prepared. */
const isStale = (fault: unknown): boolean =>
  isPgError(fault) && fault.code === '0A000' && fault.message.startsWith('cached plan must not change')

/** What is asked in one turn of the event loop leaves in one write: each write to a socket costs a call of the system. */
const inOneWrite = (client: pg.PoolClient): (() => void) => {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection
  let isHeld = false
  const letGo = () => {
    isHeld = false
    stream.uncork()
  }
  return () => {
    if (isHeld) return
    isHeld = true
    stream.cork()
    process.nextTick(letGo)
  }
}

/**
 * A connection that prepares each statement once and then only fills it in: parsing and planning were 40 % of a
 * short transaction. A connection whose plans no longer fit the tables is given up for a new one.
 */
export const prepared = (client: pg.PoolClient): PostgresPoolClient => {
  const known = clients.get(client)
  if (known) return known
  const hold = inOneWrite(client)
  let isSpent = false
  const query = async (text: string, values: readonly unknown[]) => {
    // `begin` and `commit` are quicker as they are, and a text of several statements cannot be prepared.
    const name = values.length > 0 ? nameOf(text) : undefined
    hold()
    try {
      return await client.query(
        name === undefined ? { text, values: [...values] } : { name, text, values: [...values] },
      )
    } catch (fault) {
      isSpent ||= isStale(fault) || text === 'rollback'
      throw fault
    }
  }
  const made = {
    query: query as unknown as PostgresPoolClient['query'],
    release: (destroy?: boolean) => client.release(destroy === true || isSpent),
  }
  clients.set(client, made)
  return made
}
