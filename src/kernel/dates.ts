import type { Locale } from './words.ts'

/** An ISO 8601 instant in UTC. */
export type InstantText = string
/** A calendar date without zone, `YYYY-MM-DD`. */
export type Day = string

const localeTags: Readonly<Record<Locale, string>> = { id: 'id-ID', en: 'en-GB' }

/** "Selasa, 24 November 2026" / "Tuesday, 24 November 2026". */
export const showDay = (day: Day, locale: Locale): string =>
  new Intl.DateTimeFormat(localeTags[locale], { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )

/** Date and time at a place, with the zone's name, so that nobody guesses whose clock it is. */
export const showInstant = (at: InstantText, zone: string, locale: Locale): string =>
  new Intl.DateTimeFormat(localeTags[locale], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone: zone,
    timeZoneName: 'short',
  }).format(new Date(at))

/** The calendar date of an instant at a place. */
export const dayAt = (at: InstantText | Date, zone: string): Day =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date(at))
