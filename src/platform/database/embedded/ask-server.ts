import pg from 'pg'
import { superuser } from './make-cluster.ts'

/** Where a server of ours listens; a password only over loopback. */
export type ServerAddress = { host: string; port: number; password?: string }

export const asSuperuser = (address: ServerAddress, database: string) =>
  new pg.Client({ ...address, user: superuser, database, ssl: false, connectionTimeoutMillis: 2000 })

/** The data folder of whoever listens there; null while nobody answers. */
export const askServer = async (address: ServerAddress): Promise<string | null> => {
  const client = asSuperuser(address, 'postgres')
  // A server that goes down while we ask is an answer too, not a crash.
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    return rows[0]?.data_directory ?? null
  } catch {
    return null
  } finally {
    await client.end().catch(() => undefined)
  }
}
