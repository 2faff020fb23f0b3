import { createHash } from 'node:crypto'
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Locale, Phrase } from '../../../kernel/index.ts'
import type { DemoPerson } from './demo-person.ts'

const style = `
body{font:1rem/1.5 system-ui,sans-serif;color:#1f1f1f;background:#fff;max-width:36rem;margin:0 auto;padding:1rem}
h1{font-size:1.5rem;line-height:1.25}
.note{border-inline-start:4px solid #196bcd;padding:.5rem 1rem;background:#f2f6fc}
ul{list-style:none;padding:0}li{margin:0 0 .75rem}
button{font:inherit;width:100%;min-height:3rem;text-align:start;padding:.5rem 1rem;border:1px solid #6b6b6b;
border-radius:8px;background:#fff;color:inherit;cursor:pointer}
button:hover{background:#f2f6fc}button:focus-visible{outline:3px solid #196bcd;outline-offset:2px}
b{display:block}.who{color:#525252}`

const hash = createHash('sha256').update(style).digest('base64')

/** Nothing but this page's own style and its own form. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
}

const frame = (locale: Locale, title: string, body: Child): string =>
  `<!doctype html>${(
    (
      <html lang={locale}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{title}</title>
          <style>{raw(style)}</style>
        </head>
        <body>
          <main>
            <h1>{title}</h1>
            {body}
          </main>
        </body>
      </html>
    )
  ).toString()}`

const words = {
  citizens: { id: 'INApas (peragaan)', en: 'INApas (demonstration)' },
  officers: { id: 'Layanan masuk petugas (peragaan)', en: 'Officers’ sign-in (demonstration)' },
  demo: {
    id: 'Halaman ini hanya peragaan. Tidak ada kata sandi. Pilih siapa Anda.',
    en: 'This page is a demonstration only. There is no password. Choose who you are.',
  },
  decline: { id: 'Batal, jangan masuk', en: 'Cancel, do not sign in' },
  failed: { id: 'Tidak dapat masuk', en: 'Sign-in did not work' },
  again: {
    id: 'Permintaan ini sudah tidak berlaku atau tidak lengkap. Kembali ke Dermaga, lalu masuk sekali lagi.',
    en: 'This request is no longer valid, or is incomplete. Go back to Dermaga and sign in once more.',
  },
} satisfies Record<string, Phrase>

/** One button a person; no script, no password. */
export const choosePage = (
  provider: DemoPerson['provider'],
  people: readonly DemoPerson[],
  action: string,
  locale: Locale,
): string =>
  frame(
    locale,
    words[provider][locale],
    <>
      <p class="note">{words.demo[locale]}</p>
      <form method="post" action={action}>
        <ul>
          {people.map(person => (
            <li>
              <button type="submit" name="person" value={person.id}>
                <b>{person.name}</b>
                <span class="who">{person.who[locale]}</span>
              </button>
            </li>
          ))}
          <li>
            <button type="submit" name="person" value="">
              {words.decline[locale]}
            </button>
          </li>
        </ul>
      </form>
    </>,
  )

export const failedPage = (locale: Locale): string =>
  frame(locale, words.failed[locale], <p class="note">{words.again[locale]}</p>)
