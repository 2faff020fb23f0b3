import { isLoopback } from '../kernel/index.ts'

/**
 * Whether a request to a platform on this machine alone names this machine. A page elsewhere can let its own name point
 * here (DNS rebinding), and would then be the same site as ours in the visitor's browser: only the name gives it away.
 */
export const isOwnHost = (host: string | undefined): boolean => {
  // Browsers always say the name; what comes without is no browser.
  if (host === undefined) return true
  const url = URL.parse(`http://${host}`)
  return url !== null && isLoopback(url.hostname)
}
