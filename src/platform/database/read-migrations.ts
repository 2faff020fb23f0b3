import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The numbered `.sql` files of one module. */
export type MigrationSource = { readonly module: string; readonly folder: string }

export type Migration = { module: string; name: string; sql: string; checksum: string }

const numbered = /^(\d{4})-[a-z0-9-]+\.sql$/

const checksumOf = (sql: string): string => createHash('sha256').update(sql).digest('hex')

/** Reads the files in the order of their numbers; a name out of line is the author's fault, not the operator's. */
export const readMigrations = async ({ module, folder }: MigrationSource): Promise<Migration[]> => {
  const names = (await readdir(folder)).sort()
  const numbers = names.map(name => {
    const number = numbered.exec(name)?.[1]
    if (number === undefined) throw new Error(`${join(folder, name)} is not named like 0001-what-it-does.sql`)
    return number
  })
  const twice = numbers.find((number, at) => numbers.indexOf(number) !== at)
  if (twice !== undefined) throw new Error(`Two migrations of ${module} carry the number ${twice}`)
  return Promise.all(
    names.map(async name => {
      // A checkout with other line ends is still the same migration.
      const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
      return { module, name, sql, checksum: checksumOf(sql) }
    }),
  )
}
