/** What one request sends beyond its address. */
export type Sent = {
  readonly form?: Readonly<Record<string, string>>
  readonly file?: Uint8Array<ArrayBuffer>
  readonly json?: unknown
  readonly language?: 'id' | 'en'
}

export type Answer = {
  readonly status: number
  readonly location: string
  readonly headers: Headers
  readonly body: Buffer
  readonly text: string
}

/** A browser's session: its cookies, and the token that its forms carry. */
export type Session = { readonly cookie: string; readonly csrf: string }

/** Requests to a platform by HTTP, as browsers and programs send them; redirects are not followed. */
export const askAt = (url: string) => {
  const ask = async (
    session: Session | null,
    method: string,
    path: string,
    sent: Sent = {},
  ): Promise<Answer> => {
    const { form, file, json, language = 'id' } = sent
    const fields = { ...form, ...(session === null ? {} : { _csrf: session.csrf }) }
    let body: BodyInit | null = null
    if (json !== undefined) body = JSON.stringify(json)
    else if (file !== undefined) {
      const parts = new FormData()
      for (const [name, value] of Object.entries(fields)) parts.set(name, value)
      parts.set('file', new File([file], 'foto.jpg'))
      body = parts
    } else if (method === 'POST') body = new URLSearchParams(fields)
    const response = await fetch(`${url}${path}`, {
      ...{ method, body, redirect: 'manual' },
      headers: {
        cookie: [session?.cookie ?? '', `dermaga-language=${language}`].filter(Boolean).join('; '),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      },
    })
    const bytes = Buffer.from(await response.arrayBuffer())
    return {
      status: response.status,
      location: response.headers.get('location') ?? '',
      headers: response.headers,
      body: bytes,
      text: bytes.toString(),
    }
  }

  /** The session behind a cookie, with the token that its forms carry. */
  const tokenOf = async (cookie: string): Promise<Session> => {
    const { text } = await ask({ cookie, csrf: '' }, 'GET', '/account/sessions')
    return { cookie, csrf: /name="_csrf" value="([^"]*)"/.exec(text)?.[1] ?? '' }
  }

  return { ask, tokenOf }
}
