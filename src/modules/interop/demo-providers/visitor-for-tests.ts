/** A browser without scripts or a window: keeps cookies with their paths, follows redirects, says where it ended. */
export const visitor = () => {
  const jar = new Map<string, { value: string; path: string }>()
  const visited: string[] = []

  const keep = (response: Response): void => {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split('; ')
      const name = pair.slice(0, pair.indexOf('='))
      const path = attributes.find(each => each.toLowerCase().startsWith('path='))?.slice(5) ?? '/'
      if (/expires=Thu, 01 Jan 1970|max-age=0/i.test(line)) jar.delete(name)
      else jar.set(name, { value: pair.slice(name.length + 1), path })
    }
  }
  const cookiesFor = (url: URL): string =>
    [...jar]
      .filter(([, cookie]) => url.pathname.startsWith(cookie.path))
      .map(([name, cookie]) => `${name}=${cookie.value}`)
      .join('; ')

  const go = async (
    address: string,
    form?: Record<string, string>,
    stopAt: (url: URL) => boolean = () => false,
  ): Promise<{ url: URL; response: Response; text: string }> => {
    let url = new URL(address)
    let body: URLSearchParams | null = form === undefined ? null : new URLSearchParams(form)
    for (let hop = 0; hop < 20; hop++) {
      visited.push(url.pathname)
      if (stopAt(url)) return { url, response: new Response(null), text: '' }
      const headers: Record<string, string> = { cookie: cookiesFor(url) }
      const response = await fetch(url, {
        method: body === null ? 'GET' : 'POST',
        body,
        headers,
        redirect: 'manual',
      })
      keep(response)
      const next = response.headers.get('location')
      if (next === null) return { url, response, text: await response.text() }
      await response.body?.cancel()
      url = new URL(next, url)
      body = null
    }
    throw new Error(`Twenty redirects and no end: ${visited.join(' → ')}`)
  }
  return { go, jar, visited }
}
