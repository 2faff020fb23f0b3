import { createContext, useContext } from 'hono/jsx'
import { fill, type Locale, type Phrase, say } from '../kernel/index.ts'

/** A sentence in every language, or data such as a name or a code that is the same in each. */
export type Wording = Phrase | string

export type NavLink = { readonly href: string; readonly label: Phrase; readonly current: boolean }

/** Who is reading this page, as far as printing it needs to know. */
export type Reader = {
  readonly locale: Locale
  /** The token every posted form carries; empty where there is no session. */
  readonly csrf: string
  /** The address of this page with its query, to come back to after changing the language. */
  readonly path: string
  /** The page answers a post: the browser's history is to name `path` in its place. */
  readonly isAnswer?: boolean
  /** What brings this answer again when it is posted to `path`: it is then read in another language without being lost. */
  readonly again?: Readonly<Record<string, string>> | undefined
  readonly who: {
    /** Of their account: tells the page script whether the same person reads on. */
    readonly id: string
    readonly name: string
    readonly roleName: Phrase
    /** The mission or agency they act for. */
    readonly place?: Wording | null
    readonly party: string
    /** Their own page about the account: sessions, and what hangs on it. */
    readonly account?: string
  } | null
  readonly demo: boolean
  readonly nav: readonly NavLink[]
  readonly emergency: { readonly label: Phrase; readonly href: string } | null
}

export const ReaderContext = createContext<Reader | null>(null)

/** The reader of the page being rendered. Components must stay synchronous, so that it is always theirs. */
export const useReader = (): Reader => {
  const reader = useContext(ReaderContext)
  if (!reader) throw new Error('A screen part was rendered outside <Layout> or <ReaderContext.Provider>.')
  return reader
}

export type Values = Readonly<Record<string, string | number>>

export const sayIn = (locale: Locale, wording: Wording, values?: Values): string => {
  if (typeof wording === 'string') return wording
  return say(values ? fill(wording, values) : wording, locale)
}

/** Prints wordings in the reader's language: for attributes, where <T> cannot stand. */
export const useSay = (): ((wording: Wording, values?: Values) => string) => {
  const { locale } = useReader()
  return (wording, values) => sayIn(locale, wording, values)
}

/** A phrase in the reader's language; `with` fills its `{name}` places. */
export const T = ({ of, with: values }: { of: Wording; with?: Values }) => useSay()(of, values)
