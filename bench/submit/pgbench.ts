import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { type Figures, figuresOf } from '../measure/figures.ts'
import type { Place } from '../place.ts'
import type { Piece, Step } from './script.ts'

const folder = '/usr/lib/postgresql'

/** PostgreSQL's own load program; it comes with Debian's server. */
export const findPgbench = async (): Promise<string> => {
  const versions = (await readdir(folder).catch(() => [])).map(Number).filter(Number.isFinite)
  const found = versions.map(version => join(folder, String(version), 'bin/pgbench')).filter(existsSync)
  const newest = found.at(-1)
  if (newest !== undefined) return newest
  throw new Error('pgbench was not found. On Debian or Ubuntu, as root: apt-get install -y postgresql.')
}

/** Of which types the server takes the parameters of each statement to be. */
const typesOf = async (admin: pg.Client, steps: readonly Step[]): Promise<string[][]> => {
  const types: string[][] = []
  for (const { text, params } of steps) {
    if (params.length === 0) {
      types.push([])
      continue
    }
    await admin.query(`prepare asked as ${text}`)
    const { rows } = await admin.query(`
      select parameter_types::text[] as types from pg_prepared_statements where name = 'asked'`)
    await admin.query('deallocate asked')
    types.push(rows[0].types)
  }
  return types
}

type Script = { readonly text: string; readonly constants: ReadonlyMap<string, string> }

/** The steps in pgbench's language. The first statement that knows the session draws the request, too. */
const writeScript = (steps: readonly Step[], types: readonly string[][], sequence: string): Script => {
  const constants = new Map<string, string>()
  const constant = (value: string): string => {
    const name = `c${constants.size + 1}`
    constants.set(name, value)
    return `:${name}`
  }
  const one = (piece: Piece, from: string): string => {
    if (typeof piece === 'string') return `${constant(piece)}::text`
    const value = from === '' || /^o\d/.test(piece.name) ? `:${piece.name}` : `${from}${piece.name}`
    if (piece.at !== undefined) return `((${value})::bigint[])[${piece.at}]::text`
    return piece.plus === undefined ? `${value}::text` : `(${value}::bigint + ${piece.plus})::text`
  }
  const written = (pieces: readonly Piece[] | null, type: string, from: string): string => {
    if (pieces === null) return `null::${type}`
    const [only] = pieces
    if (pieces.length === 0) return `''::${type}`
    if (pieces.length === 1 && typeof only === 'string') return `${constant(only)}::${type}`
    if (pieces.length === 1 && only !== undefined) return `${one(only, from).replace(/::text$/, '')}::${type}`
    return `(${pieces.map(piece => one(piece, from)).join(' || ')})::${type}`
  }
  const lines = steps.map(({ text, params, into }, index) => {
    const fill = (from: string) =>
      text.replace(/\$(\d+)/g, (_, place) =>
        written(params[Number(place) - 1] ?? null, types[index]?.[Number(place) - 1] ?? 'text', from),
      )
    if (index === 0) {
      return `select d.*, s.id as session from bench.draws d, lateral (${fill('d.')}) s
        where d.n = (select nextval('${sequence}')) \\gset`
    }
    return into === null ? `${fill('')};` : `${fill('')} \\gset ${into}`
  })
  return { text: `${lines.join('\n')}\n`, constants }
}

const run = (program: string, args: readonly string[], url: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port, username, password, pathname } = new URL(url)
    const env = {
      PATH: process.env.PATH,
      ...{ PGHOST: hostname, PGPORT: port, PGUSER: username, PGPASSWORD: password },
      PGDATABASE: pathname.slice(1),
    }
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    const keep = (part: Buffer) => {
      said += part
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', reject)
    child.on('exit', code =>
      code === 0 ? resolve(said) : reject(new Error(`pgbench failed:\n${said.slice(0, 3_000)}`)),
    )
  })

export type Limit = (connections: number, seconds: number, sequence?: string) => Promise<Figures>

/** The same statements, prepared, without the platform: as fast as this database can do it. */
export const limitOf = async (place: Place, steps: readonly Step[]): Promise<Limit> => {
  const program = await findPgbench()
  const types = await typesOf(place.admin, steps)
  return async (connections, seconds, sequence = 'bench.draw') => {
    const { text, constants } = writeScript(steps, types, sequence)
    const own = await mkdtemp(join(place.folder, 'pgbench-'))
    try {
      await writeFile(join(own, 'script.sql'), text)
      const said = await run(
        program,
        [
          ...['-n', '-M', 'prepared', '-f', join(own, 'script.sql'), '-c', String(connections)],
          ...['-j', String(Math.min(2, connections)), '-T', String(seconds)],
          ...['--log', `--log-prefix=${join(own, 'times')}`],
          ...[...constants].flatMap(([name, value]) => ['-D', `${name}=${value}`]),
        ],
        place.url,
      )
      const perSecond = Number(/tps = ([\d.]+)/.exec(said)?.[1] ?? 0)
      const logs = (await readdir(own)).filter(name => name.startsWith('times'))
      const texts = await Promise.all(logs.map(name => readFile(join(own, name), 'utf8')))
      const times = texts.flatMap(log =>
        log
          .split('\n')
          .filter(line => line !== '')
          .map(line => Number(line.split(' ')[2]) / 1000),
      )
      return { ...figuresOf(connections, times, seconds, 0), perSecond }
    } finally {
      await rm(own, { recursive: true, force: true })
    }
  }
}
