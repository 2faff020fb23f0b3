import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What the server says until its own log is open. */
export const startLog = (cluster: string): string => join(cluster, 'start.log')
/** What it says from then on; one file for each day of the week. */
export const logFolder = 'log'

/** A line begins with the instant in UTC: `2026-11-24 21:44:55.607 UTC [926] FATAL: …`. */
const isSince = (line: string, since: Date): boolean =>
  line >= since.toISOString().replace('T', ' ').slice(0, 23)
const begins = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/

/** Why a server would not start, in its own words since the attempt began. */
export const lastWords = async (cluster: string, since: Date): Promise<string> => {
  const folder = join(cluster, logFolder)
  const logs = await readdir(folder).catch(() => [])
  const files = [startLog(cluster), ...logs.map(name => join(folder, name))]
  const texts = await Promise.all(files.map(file => readFile(file, 'utf8').catch(() => '')))
  return texts
    .flatMap(text => text.split('\n'))
    .filter(line => begins.test(line) && isSince(line, since) && /\] (FATAL|PANIC|ERROR|HINT):/.test(line))
    .slice(-5)
    .join('\n')
}
