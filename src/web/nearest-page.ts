/**
 * The address of a page to come back to: the one asked for, or, where its route takes posts only, the nearest above it
 * that can be opened. `/v/CODE/comparisons` leads to `/v/CODE`.
 */
export const nearestPage = (path: string, route: string, isPage: (route: string) => boolean): string => {
  // A route nobody wrote down is an unknown address: asked again it gives the same answer.
  if (!route.startsWith('/') || isPage(route)) return path
  const [address = '', ...search] = path.split('?')
  const parts = address.split('/')
  const names = route.split('/')
  for (let length = names.length - 1; length > 1; length -= 1) {
    if (!isPage(names.slice(0, length).join('/'))) continue
    return [parts.slice(0, length).join('/'), ...search].join('?')
  }
  return '/'
}
