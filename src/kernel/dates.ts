import { remember } from './remember.ts'
import type { Locale } from './words.ts'

/** An ISO 8601 instant in UTC. */
export type InstantText = string
/** A calendar date without zone, `YYYY-MM-DD`. */
export type Day = string

/** Whether a text is a date of the calendar, written so. */
export const isDay = (text: string): boolean => {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

const localeTags: Readonly<Record<Locale, string>> = { id: 'id-ID', en: 'en-GB' }

/**
 * Making a formatter takes a hundred times as long as using it, and what it holds is no memory that the collector sees:
 * each is made once. There are as many as languages and zones.
 */
const kept = new Map<string, Intl.DateTimeFormat>()

const formatter = (tag: string, zone: string, style: string, options: Intl.DateTimeFormatOptions) => {
  const key = `${style} ${tag} ${zone}`
  let found = kept.get(key)
  if (found === undefined) {
    found = new Intl.DateTimeFormat(tag, { ...options, timeZone: zone })
    kept.set(key, found)
  }
  return found
}

/** Lists write the same moments again and again; beyond so many they are written anew. */
const written = new Map<string, string>()
const mostWritten = 5_000
/** No text below tells seconds, and zones have kept to whole minutes since 1972: all moments of a minute read alike. */
const minute = 60_000

const write = (at: Date, tag: string, zone: string, style: string, options: Intl.DateTimeFormatOptions) => {
  const key = `${style} ${tag} ${zone} ${Math.floor(at.getTime() / minute)}`
  return remember(written, key, mostWritten, () => formatter(tag, zone, style, options).format(at))
}

/** "Selasa, 24 November 2026" / "Tuesday, 24 November 2026". */
export const showDay = (day: Day, locale: Locale): string =>
  // Not dateStyle: its Indonesian pattern writes "01 Januari".
  write(new Date(`${day}T00:00:00Z`), localeTags[locale], 'UTC', 'day', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })

/** Date and time at a place, with the zone's name, so that nobody guesses whose clock it is. */
export const showInstant = (at: InstantText, zone: string, locale: Locale): string =>
  write(new Date(at), localeTags[locale], zone, 'instant', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZoneName: 'short',
  })

/** The calendar date of an instant at a place. */
export const dayAt = (at: InstantText | Date, zone: string): Day =>
  write(new Date(at), 'en-CA', zone, 'date', { year: 'numeric', month: '2-digit', day: '2-digit' })
