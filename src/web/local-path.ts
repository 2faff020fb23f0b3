/** A path on this site, or the front page: what a form names as its way back is never an address elsewhere. */
export const localPath = (path: string, otherwise = '/'): string => {
  if (!/^\/(?![/\\])/.test(path) || /[\u0000-\u0020\u007f\\]/.test(path)) return otherwise
  const base = 'http://here.invalid'
  const url = URL.canParse(path, base) ? new URL(path, base) : null
  return url?.origin === base ? `${url.pathname}${url.search}` : otherwise
}
