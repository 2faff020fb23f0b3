import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import pg from 'pg'
import type { Piece, Step } from './script.ts'

type Spec = { readonly url: string; readonly port: number; readonly steps: readonly Step[] }

const { url, port, steps }: Spec = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'))

const pool = new pg.Pool({ connectionString: url, max: 10 })
pool.on('error', () => undefined)

type Values = Record<string, unknown>

const filled = (pieces: readonly Piece[] | null, values: Values): string | null =>
  pieces === null
    ? null
    : pieces
        .map(piece => {
          if (typeof piece === 'string') return piece
          const value = values[piece.name]
          if (piece.at !== undefined) return String((value as string[])[piece.at - 1])
          return String(piece.plus === undefined ? value : Number(value) + piece.plus)
        })
        .join('')

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

/** The statements of one request and nothing else: no session check, no rules, no page. */
const repeat = async (draw: Values): Promise<void> => {
  const client = await pool.connect()
  const values: Values = { ...draw }
  try {
    for (const [index, { text, params, into }] of steps.entries()) {
      const given = params.map(pieces => filled(pieces, values))
      const { rows } = await client.query(
        given.length === 0 ? text : { name: `step_${index}`, text, values: given },
      )
      if (into === null) continue
      for (const [column, value] of Object.entries(rows[0] ?? {})) values[`${into}${column}`] = value
    }
  } catch (fault) {
    await client.query('rollback')
    throw fault
  } finally {
    client.release()
  }
}

/** A bare HTTP handler on the driver: the second reference beside which the platform is measured. */
const server = createServer(async (request, response) => {
  try {
    const body = await bodyOf(request)
    if (request.method === 'POST') await repeat(Object.fromEntries(new URLSearchParams(body)))
    response.writeHead(request.method === 'POST' ? 303 : 200, { location: '/done' }).end()
  } catch (fault) {
    response.writeHead(500).end(String(fault))
  }
})
server.listen(port, '127.0.0.1')
process.on('SIGTERM', () => {
  server.closeAllConnections()
  server.close(() => void pool.end())
})
