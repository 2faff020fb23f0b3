import { isLoopback } from '../kernel/index.ts'

/**
 * Whether a form came from this site's own pages. On this machine alone, the other names of the machine are this site
 * too: whoever typed 127.0.0.1 where we print localhost has not come from elsewhere.
 */
export const isOwnOrigin = (origin: string, baseUrl: string): boolean => {
  const own = new URL(baseUrl)
  if (origin === own.origin) return true
  const given = URL.parse(origin)
  return (
    given !== null &&
    given.protocol === own.protocol &&
    given.port === own.port &&
    isLoopback(given.hostname) &&
    isLoopback(own.hostname)
  )
}
