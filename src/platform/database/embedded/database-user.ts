import { readFile } from 'node:fs/promises'
import { refuseStart } from '../../refused-start.ts'
import { runProgram } from './run-program.ts'

/** The system's user that the database server runs as. */
export type DatabaseUser = { name: string; uid: number; gid: number }

const noUser = {
  id: 'Basis data tidak boleh dijalankan sebagai root, dan pengguna "postgres" maupun "nobody" tidak ada di mesin ini.',
  en: 'The database must not run as root, and this machine has neither a user "postgres" nor "nobody".',
}

/** PostgreSQL refuses to run as root, so root hands over to `postgres` or `nobody`; anyone else runs it himself. */
export const findDatabaseUser = async (
  uid: number | undefined = process.getuid?.(),
  passwd = '/etc/passwd',
): Promise<DatabaseUser | null> => {
  if (uid !== 0) return null
  const lines = (await readFile(passwd, 'utf8')).split('\n').map(line => line.split(':'))
  for (const wanted of ['postgres', 'nobody']) {
    const found = lines.find(([name]) => name === wanted)
    if (found) return { name: wanted, uid: Number(found[2]), gid: Number(found[3]) }
  }
  throw refuseStart(noUser, 3)
}

/** Whether that user may walk into a folder; asked of the system itself, so that access lists count too. */
export const canEnter = async (user: DatabaseUser | null, folder: string): Promise<boolean> =>
  user === null || (await runProgram('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], user)).code === 0
