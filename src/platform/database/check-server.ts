import pg from 'pg'
import type { Phrase } from '../../kernel/index.ts'
import { refuseStart } from '../refused-start.ts'
import type { Connect } from './open-pool.ts'
import { isPgError } from './store-errors.ts'

const oldest = 15
const newest = 18

/** Host and port for a sentence; never the password. */
const placeOf = (connect: Connect): string => {
  const { host, port } = new pg.Client(connect)
  return `${host}:${port}`
}

/** Refuses a server that is not there, lets us not in, or is of a version nobody tried. */
export const checkServer = async (pool: pg.Pool, connect: Connect): Promise<void> => {
  const place = placeOf(connect)
  const ask = `select current_setting('server_version_num')::int as version,
    current_setting('server_encoding') as encoding`
  const { rows } = await pool.query<{ version: number; encoding: string }>(ask).catch((fault: unknown) => {
    throw refuseStart(isPgError(fault) ? notLetIn(place, fault.message) : notThere(place, fault), 3, fault)
  })
  const major = Math.floor((rows[0]?.version ?? 0) / 10_000)
  if (major < oldest || major > newest) throw refuseStart(wrongVersion(place, major), 3)
  if (rows[0]?.encoding !== 'UTF8') throw refuseStart(wrongEncoding(place, rows[0]?.encoding ?? ''), 3)
}

const codeOf = (fault: unknown): string => {
  if (!(fault instanceof Error)) return ''
  return 'code' in fault ? String(fault.code) : fault.message
}

const notThere = (place: string, fault: unknown): Phrase => ({
  id: `Basis data di ${place} tidak dapat dihubungi (${codeOf(fault)}). Periksa DATABASE_URL dan apakah server berjalan.`,
  en: `The database at ${place} cannot be reached (${codeOf(fault)}). Check DATABASE_URL and whether the server runs.`,
})

const notLetIn = (place: string, message: string): Phrase => ({
  id: `Basis data di ${place} menolak sambungan: ${message}. Periksa DATABASE_URL.`,
  en: `The database at ${place} refused the connection: ${message}. Check DATABASE_URL.`,
})

const wrongVersion = (place: string, major: number): Phrase => ({
  id: `Basis data di ${place} adalah PostgreSQL ${major}; yang didukung versi ${oldest} sampai ${newest}.`,
  en: `The database at ${place} is PostgreSQL ${major}; versions ${oldest} to ${newest} are supported.`,
})

const wrongEncoding = (place: string, encoding: string): Phrase => ({
  id: `Basis data di ${place} memakai pengodean ${encoding}; buat basis data dengan UTF8.`,
  en: `The database at ${place} uses the encoding ${encoding}; create it with UTF8.`,
})
