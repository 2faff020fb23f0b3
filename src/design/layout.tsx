import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Locale } from '../kernel/index.ts'
import { enhancement, icon, regularFont, stylesheet } from './assets.ts'
import { classNames } from './class-names.ts'
import { Footer } from './layout/footer.tsx'
import { Header } from './layout/header.tsx'
import { type Reader, ReaderContext, sayIn, type Wording } from './reader.tsx'

const words = {
  skip: { id: 'Langsung ke isi', en: 'Skip to content' },
  wrong: { id: 'Perlu diperbaiki', en: 'Error' },
}

/** Which way each language runs; a right-to-left one needs a line here and no new style. */
const directions: Readonly<Record<Locale, 'ltr' | 'rtl'>> = { id: 'ltr', en: 'ltr' }

export type LayoutProps = {
  title: Wording
  reader: Reader
  main: Child
  /** The whole width, for lists and files; texts and forms stay narrow enough to read. */
  wide?: boolean | undefined
  /** The form came back with problems: said first in the title, where screen readers begin. */
  hasProblems?: boolean | undefined
}

// Written out: the same for every page.
const head = raw(
  [
    '<meta charset="utf-8"/>',
    '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
    '<meta name="theme-color" content="#ffffff"/>',
    '<meta name="format-detection" content="telephone=no"/>',
    `<link rel="preload" href="${regularFont.path}" as="font" type="font/woff2" crossorigin=""/>`,
    `<link rel="stylesheet" href="${stylesheet.path}"/>`,
    `<link rel="icon" href="${icon.path}" type="image/svg+xml"/>`,
    `<script type="module" src="${enhancement.path}"></script>`,
  ].join(''),
)

/** A whole page: everything around `main`. */
export const Layout = ({ title, reader, main, wide, hasProblems }: LayoutProps) => {
  const { locale, path, isAnswer } = reader
  return (
    <ReaderContext.Provider value={reader}>
      <html lang={locale} dir={directions[locale]} data-address={isAnswer ? path : undefined}>
        <head>
          {head}
          <title>{`${hasProblems ? `${sayIn(locale, words.wrong)}: ` : ''}${sayIn(locale, title)} – Dermaga`}</title>
        </head>
        <body>
          <a class="skip" href="#main">
            {sayIn(locale, words.skip)}
          </a>
          <Header />
          <main id="main" tabindex={-1} class={classNames('bounds', 'main', wide && 'main-wide')}>
            <div class="main-inner">{main}</div>
          </main>
          <Footer />
        </body>
      </html>
    </ReaderContext.Provider>
  )
}

/** The document as it goes out. Rendering is synchronous throughout; a component that awaits is refused. */
export const renderPage = (props: LayoutProps): string => {
  const html: unknown = (<Layout {...props} />).toString()
  if (typeof html !== 'string' && !(html instanceof String))
    throw new Error('A screen part may not be asynchronous.')
  return `<!doctype html>${html}`
}
