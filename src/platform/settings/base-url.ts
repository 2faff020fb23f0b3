import { isIP } from 'node:net'
import { isLoopback } from '../../kernel/index.ts'

/** A host as an address writes it, whichever way the operator did. */
const nameOf = (host: string): string => {
  const bare = host.replace(/%.*$/, '')
  return new URL(`http://${isIP(bare) === 6 ? `[${bare}]` : bare}`).hostname
}

/** What localhost leads to, by whichever family the machine asks first. */
const atLocalhost: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Where a browser on this machine finds what listens on a loopback HOST. */
export const ownBaseUrl = (host: string, port: number): string => {
  const name = isLoopback(host) ? nameOf(host) : 'localhost'
  return new URL(`http://${name === '127.0.0.1' ? 'localhost' : name}:${port}`).origin
}

const answersAt = (host: string, name: string): boolean => {
  const own = nameOf(host)
  // Every address of the machine. Of a name, only its resolver knows which one it is.
  if (own === '[::]' || (isIP(host) === 0 && own !== 'localhost')) return true
  if (own === '0.0.0.0') return !name.startsWith('[')
  return name === own || ([name, own].includes('localhost') && atLocalhost.has(name) && atLocalhost.has(own))
}

/**
 * Whether an address leads past us to where nobody answers. Only of our own port, unencrypted, on this machine can that
 * be told: in front of any other stands a proxy.
 */
export const isElsewhere = (url: URL, { host, port }: { host: string; port: number }): boolean =>
  url.protocol === 'http:' &&
  isLoopback(url.hostname) &&
  Number(url.port || 80) === port &&
  !answersAt(host, url.hostname)
