import { Pool } from 'undici'
import { type Figures, figuresOf } from './figures.ts'

export type Ask = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly cookie?: string
  readonly form?: Readonly<Record<string, string>>
}

export type Answer = { readonly status: number; readonly location: string; readonly body: string }

const send = async (pool: Pool, base: string, { method, path, cookie, form }: Ask): Promise<Answer> => {
  const { statusCode, headers, body } = await pool.request({
    method,
    path,
    body: form === undefined ? null : new URLSearchParams(form).toString(),
    headers: {
      ...(cookie === undefined ? {} : { cookie: `dermaga=${cookie}; dermaga-language=id` }),
      ...(form === undefined
        ? {}
        : {
            ...{ 'content-type': 'application/x-www-form-urlencoded', origin: base },
            'sec-fetch-site': 'same-origin',
          }),
    },
  })
  return { status: statusCode, location: String(headers.location ?? ''), body: await body.text() }
}

/** Asks by a client of little weight: what it uses of the machine is taken from what is measured. */
const withPool = async <T>(
  base: string,
  connections: number,
  work: (pool: Pool) => Promise<T>,
): Promise<T> => {
  const pool = new Pool(base, { connections, pipelining: 1 })
  try {
    return await work(pool)
  } finally {
    await pool.destroy()
  }
}

export const askOnce = (base: string, ask: Ask): Promise<Answer> =>
  withPool(base, 1, pool => send(pool, base, ask))

export type Drive = {
  readonly base: string
  readonly connections: number
  readonly seconds: number
  /** The next thing to ask for; null: there is nothing left. */
  readonly next: () => Ask | null
  readonly isRight: (answer: Answer) => boolean
}

/** Each connection asks, waits for the whole answer, and asks again, until the time is over or nothing is left. */
export const drive = async ({ base, connections, seconds, next, isRight }: Drive): Promise<Figures> => {
  const times: number[] = []
  let [failures, first] = [0, '']
  const started = performance.now()
  const deadline = started + seconds * 1000
  const connection = async (pool: Pool): Promise<void> => {
    while (performance.now() < deadline) {
      const ask = next()
      if (ask === null) return
      const begun = performance.now()
      const answer = await send(pool, base, ask)
      times.push(performance.now() - begun)
      if (isRight(answer)) continue
      failures += 1
      first ||= `${ask.method} ${ask.path}: ${answer.status} ${answer.body.slice(0, 600)}`
    }
  }
  await withPool(base, connections, pool =>
    Promise.all(Array.from({ length: connections }, () => connection(pool))),
  )
  // A wrong answer is quick, and would make a broken platform look fast.
  if (failures > times.length / 100)
    throw new Error(`${failures} of ${times.length} answers were wrong. ${first}`)
  return figuresOf(connections, times, (performance.now() - started) / 1000, failures)
}
