/** A path on this site, or the front page: what a form names as its way back is never an address elsewhere. */
export const localPath = (path: string, otherwise = '/'): string => {
  // Spaces and control characters are dropped by browsers, and could so make a second slash.
  if (!/^\/(?![/\\])/.test(path) || !/^[\x21-\x5b\x5d-\x7e]+$/.test(path)) return otherwise
  const base = 'http://here.invalid'
  const url = URL.canParse(path, base) ? new URL(path, base) : null
  // Dots are taken out on the way, and may leave two slashes behind: /..//elsewhere.
  return url?.origin === base && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}` : otherwise
}
