import pg from 'pg'
import { superuser } from './make-cluster.ts'

/** Where a server of ours listens; a password only over loopback. */
export type ServerAddress = { host: string; port: number; password?: string }

export const asSuperuser = (address: ServerAddress, database: string) =>
  new pg.Client({ ...address, user: superuser, database, ssl: false, connectionTimeoutMillis: 2000 })

/** One value that the server tells; null while nobody answers. */
const ask = async <T>(address: ServerAddress, text: string): Promise<T | null> => {
  const client = asSuperuser(address, 'postgres')
  // A server that goes down while we ask is an answer too, not a crash.
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ told: T }>(text)
    return rows[0]?.told ?? null
  } catch {
    return null
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** The data folder of whoever listens there; null while nobody answers. */
export const askServer = (address: ServerAddress): Promise<string | null> =>
  ask<string>(address, "select current_setting('data_directory') as told")

/** How many connections the platform's programs have there. */
export const countUsers = (address: ServerAddress): Promise<number | null> =>
  ask<number>(
    address,
    `select count(*)::int as told from pg_stat_activity
      where backend_type = 'client backend' and usename <> '${superuser}'`,
  )
