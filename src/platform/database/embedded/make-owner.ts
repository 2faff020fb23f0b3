import { isPgError } from '../store-errors.ts'
import { asSuperuser, type ServerAddress } from './ask-server.ts'

/** The platform owns its database and nothing else: no superuser's rights are ever needed. */
export const owner = 'dermaga'

/** Made again without harm; two starts at once may both try. */
const alreadyThere = ['42710', '42P04', '23505']

/** The owner and his database, on a server of ours. */
export const makeOwner = async (address: ServerAddress, password: string | null): Promise<void> => {
  const client = asSuperuser(address, 'postgres')
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query('select 1 from pg_database where datname = $1', [owner])
    if (rows.length > 0) return
    const secret = password === null ? '' : `password ${client.escapeLiteral(password)}`
    for (const statement of [
      `create role ${owner} login createdb ${secret}`,
      `create database ${owner} owner ${owner}`,
    ]) {
      await client.query(statement).catch(fault => {
        if (!(isPgError(fault) && alreadyThere.includes(fault.code))) throw fault
      })
    }
  } finally {
    await client.end()
  }
}
