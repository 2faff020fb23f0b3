import { Agent, request } from 'node:http'
import { type Figures, figuresOf } from './figures.ts'

export type Ask = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly cookie?: string
  readonly form?: Readonly<Record<string, string>>
}

export type Answer = { readonly status: number; readonly location: string; readonly body: string }

const send = (agent: Agent, base: string, { method, path, cookie, form }: Ask): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const body = form === undefined ? null : new URLSearchParams(form).toString()
    const sent = request(
      `${base}${path}`,
      {
        agent,
        method,
        headers: {
          ...(cookie === undefined ? {} : { cookie: `dermaga=${cookie}; dermaga-language=id` }),
          ...(body === null
            ? {}
            : {
                ...{ 'content-type': 'application/x-www-form-urlencoded', origin: base },
                ...{ 'sec-fetch-site': 'same-origin', 'content-length': Buffer.byteLength(body) },
              }),
        },
      },
      answer => {
        const parts: Buffer[] = []
        answer.on('data', part => parts.push(part))
        answer.on('error', reject)
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            location: answer.headers.location ?? '',
            body: Buffer.concat(parts).toString('utf8'),
          }),
        )
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })

export const askOnce = (base: string, ask: Ask): Promise<Answer> => send(new Agent(), base, ask)

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
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  let [failures, first] = [0, '']
  const started = performance.now()
  const deadline = started + seconds * 1000
  const connection = async (): Promise<void> => {
    while (performance.now() < deadline) {
      const ask = next()
      if (ask === null) return
      const begun = performance.now()
      const answer = await send(agent, base, ask)
      times.push(performance.now() - begun)
      if (isRight(answer)) continue
      failures += 1
      first ||= `${ask.method} ${ask.path}: ${answer.status} ${answer.body.slice(0, 600)}`
    }
  }
  try {
    await Promise.all(Array.from({ length: connections }, connection))
  } finally {
    agent.destroy()
  }
  // A wrong answer is quick, and would make a broken platform look fast.
  if (failures > times.length / 100)
    throw new Error(`${failures} of ${times.length} answers were wrong. ${first}`)
  return figuresOf(connections, times, (performance.now() - started) / 1000, failures)
}
