import { type Reader, renderPage as renderDocument } from '../design/index.ts'
import type { Locale, Phrase } from '../kernel/index.ts'
import { isAmong } from './audience.ts'
import type { NavItem } from './module.ts'
import type { Page } from './visit.ts'
import type { SignedIn, Who } from './who.ts'

/** What stands around every page; `main` gathers it from the modules. */
export type Surroundings = {
  readonly demo: boolean
  readonly nav: readonly NavItem[]
  readonly emergency: Reader['emergency']
  /** The person's role in words, the office they act for, and their account's page. */
  readonly describe: (
    who: SignedIn,
  ) => Pick<NonNullable<Reader['who']>, 'roleName' | 'account'> & { readonly place: Phrase | string | null }
}

type Seen = Pick<Reader, 'csrf' | 'path' | 'isAnswer'> & { readonly who: Who; readonly locale: Locale }

const isWithin = (path: string, href: string): boolean =>
  path === href || path.startsWith(`${href}/`) || path.startsWith(`${href}?`)

const placeOf = (item: NavItem): number => (item.for === 'anyone' ? 2_000 : (item.place ?? 1_000))

/** The whole document, ready to send. */
export const renderPage = (page: Page, seen: Seen, around: Surroundings): string => {
  const { who, path } = seen
  const reader: Reader = {
    ...seen,
    again: page.again,
    demo: around.demo,
    emergency: around.emergency,
    who:
      who.party === 'nobody'
        ? null
        : { id: who.id, name: who.name, party: who.party, ...around.describe(who) },
    // What is one's own stands before what is everybody's.
    nav: around.nav
      .filter(item => isAmong(who, item.for))
      .toSorted((a, b) => placeOf(a) - placeOf(b))
      .map(item => ({ href: item.href, label: item.label, current: isWithin(path, item.href) })),
  }
  const { title, body, wide, hasProblems } = page
  return renderDocument({ reader, title, main: body, wide, hasProblems })
}
