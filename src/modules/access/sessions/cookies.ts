/** The cookies of one installation: their names and attributes follow from whether people come by https. */
export type Cookies = {
  readonly read: (request: Request, name: string) => string | null
  readonly write: (name: string, value: string, maxAge?: number) => string
  readonly clear: (name: string) => string
}

export const sessionCookie = 'dermaga'

/**
 * With https every name carries `__Host-`: browsers then refuse a cookie that another site of the same domain, or an
 * unencrypted answer, tried to set. On http loopback browsers would refuse the prefix itself.
 */
export const cookiesFor = (secure: boolean): Cookies => {
  const full = (name: string) => (secure ? `__Host-${name}` : name)
  const attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  return {
    read: (request, name) => {
      const wanted = `${full(name)}=`
      const pair = (request.headers.get('cookie') ?? '')
        .split(';')
        .map(each => each.trim())
        .find(each => each.startsWith(wanted))
      return pair === undefined || pair === wanted ? null : pair.slice(wanted.length)
    },
    write: (name, value, maxAge) =>
      `${full(name)}=${value}; ${attributes}${maxAge === undefined ? '' : `; Max-Age=${maxAge}`}`,
    clear: name => `${full(name)}=; ${attributes}; Max-Age=0`,
  }
}
