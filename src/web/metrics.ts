import { createHash, timingSafeEqual } from 'node:crypto'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { isLoopback } from '../kernel/index.ts'
import { notFound } from './answers.ts'
import type { Route } from './route.ts'
import type { Visit } from './visit.ts'

/** What is counted, in Prometheus' text form. */
export type Metrics = {
  readonly onAnswer: (route: string, method: string, status: number, seconds: number) => void
  readonly route: Route
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Any of these says that a proxy stands between. */
const forwarding = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
]

/** The token as RFC 6750 sends it. */
const bears = (request: Request, token: string): boolean => {
  const [, given] = /^Bearer +(.+)$/i.exec(request.headers.get('authorization') ?? '') ?? []
  return given !== undefined && timingSafeEqual(digest(given), digest(token))
}

/** With the token, or from this machine itself, but not through a proxy, which speaks for others. */
const mayRead = ({ request, address }: Visit, token: string | null): boolean =>
  (token !== null && bears(request, token)) ||
  (isLoopback(address) && !forwarding.some(name => request.headers.has(name)))

export const createMetrics = (
  token: string | null,
  waitingJobs: () => Promise<ReadonlyMap<string, number>>,
): Metrics => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const answers = new Histogram({
    name: 'dermaga_http_answer_seconds',
    help: 'Time to answer, by route, method and status',
    labelNames: ['route', 'method', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  })
  new Gauge({
    name: 'dermaga_jobs_waiting',
    help: 'Jobs waiting to be done, by queue',
    labelNames: ['queue'] as const,
    registers: [registry],
    async collect() {
      for (const [queue, count] of await waitingJobs()) this.set({ queue }, count)
    },
  })
  return {
    onAnswer: (route, method, status, seconds) =>
      answers.observe({ route, method, status: String(status) }, seconds),
    route: {
      method: 'GET',
      path: '/metrics',
      may: 'anyone',
      isImpersonal: true,
      handler: async visit => {
        // Who may not read them need not know that they are here.
        if (!mayRead(visit, token)) return notFound()
        return new Response(await registry.metrics(), { headers: { 'content-type': registry.contentType } })
      },
    },
  }
}
