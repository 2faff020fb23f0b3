/** Whether a path is one of a route's addresses: `/v/CODE` of `/v/:code`. */
const isOf = (path: string, route: string): boolean => {
  const [parts, names] = [path.split('/'), route.split('/')]
  return (
    parts.length === names.length &&
    names.every((name, at) => (name.startsWith(':') ? parts[at] !== '' : name === parts[at]))
  )
}

const pathOf = (address: string): string => address.split('?')[0] ?? ''

const isWithin = (path: string, above: string): boolean =>
  above === '/' || path === above || path.startsWith(`${above}/`)

type Asked = {
  /** Path and query. */
  readonly path: string
  /** Its route's pattern. */
  readonly route: string
  /** The page of this site that the visitor came from, path and query; null where there is none. */
  readonly from?: string | null
}

/**
 * The address of a page to come back to: the one asked for, or, where its route takes posts only, the page of the form,
 * or else the nearest above it that can be opened. `/v/CODE/comparisons` leads to `/v/CODE`.
 */
export const nearestPage = ({ path, route, from = null }: Asked, pages: readonly string[]): string => {
  // A route nobody wrote down is an unknown address: asked again it gives the same answer.
  if (!route.startsWith('/') || pages.includes(route)) return path
  const [address = '', ...search] = path.split('?')
  const parts = address.split('/')
  const names = route.split('/')
  const length =
    names.findLastIndex(
      (_, at) => at > 0 && at < names.length - 1 && pages.includes(names.slice(0, at + 1).join('/')),
    ) + 1
  const above = length > 1 ? parts.slice(0, length).join('/') : '/'
  if (from !== null && isWithin(pathOf(from), above) && pages.some(page => isOf(pathOf(from), page)))
    return from
  return above === '/' ? above : [above, ...search].join('?')
}
