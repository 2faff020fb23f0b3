import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Place } from '../place.ts'

/** One statement as the server wrote it down: its text, and what was filled in, as text. */
export type Logged = { readonly text: string; readonly params: readonly (string | null)[] }

type Line = { user?: string; application_name?: string; message?: string; detail?: string }

/** What the platform does by itself, whoever asks for what: queues, followers, and looking for both. */
const background =
  /\bjobs\.|pgboss|journal\.bookmarks|from journal\.positions|pg_current_snapshot|pg_advisory/i

const paramsOf = (detail: string): (string | null)[] =>
  [...detail.matchAll(/\$\d+ = (?:NULL|'((?:[^']|'')*)')/g)].map(([, value]) =>
    value === undefined ? null : value.replaceAll("''", "'"),
  )

const statementOf = ({ message = '', detail = '' }: Line): Logged[] => {
  const [, text] = /^(?:statement|execute [^:]+): ([\s\S]+)$/.exec(message) ?? []
  return text === undefined || background.test(text) ? [] : [{ text, params: paramsOf(detail) }]
}

const linesOf = async (cluster: string): Promise<string[]> => {
  const folder = join(cluster, 'log')
  const names = (await readdir(folder)).filter(name => name.endsWith('.json'))
  const texts = await Promise.all(names.map(name => readFile(join(folder, name), 'utf8')))
  return texts.flatMap(text => text.split('\n')).filter(line => line !== '')
}

/** Makes the server able to write its statements down; before the platform connects. */
export const prepareLog = async ({ admin }: Place): Promise<void> => {
  await admin.query(`alter role dermaga set log_error_verbosity = 'default'`)
  await admin.query(`alter system set log_destination = 'jsonlog'`)
  await admin.query('select pg_reload_conf()')
}

/** What the platform asked of the database while `work` ran, in order. Nobody else may ask for anything meanwhile. */
export const statementsOf = async (place: Place, work: () => Promise<void>): Promise<readonly Logged[]> => {
  const { admin, server } = place
  const set = async (what: string) => {
    await admin.query(`alter system set log_statement = '${what}'`)
    await admin.query('select pg_reload_conf()')
    await wait(500)
  }
  await set('all')
  const before = (await linesOf(server.cluster)).length
  await work()
  await set('none')
  const lines = (await linesOf(server.cluster)).slice(before).map(line => JSON.parse(line) as Line)
  return lines.filter(line => line.application_name === 'dermaga all').flatMap(statementOf)
}
