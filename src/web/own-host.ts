const loopbackName = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/

/** Whether a host name, as it stands in an address, means this machine alone. */
export const isLoopbackName = (name: string): boolean => loopbackName.test(name)

/**
 * Whether a request to a platform on this machine alone names this machine. A page elsewhere can let its own name point
 * here (DNS rebinding), and would then be the same site as ours in the visitor's browser: only the name gives it away.
 */
export const isOwnHost = (host: string | undefined): boolean => {
  // Browsers always say the name; what comes without is no browser.
  if (host === undefined) return true
  const url = URL.parse(`http://${host}`)
  return url !== null && isLoopbackName(url.hostname)
}
