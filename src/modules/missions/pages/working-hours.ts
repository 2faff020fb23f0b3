import type { Locale, Phrase } from '../../../kernel/index.ts'
import { fillPhrases, joinPhrases } from '../fill-phrases.ts'
import { calendarOf, describeCalendar } from '../working-time/index.ts'

const words = {
  hours: { id: '{opens} sampai {closes}', en: '{opens} to {closes}' },
  onDay: { id: '{day}: {opens} sampai {closes}', en: '{day}: {opens} to {closes}' },
  closed: { id: 'Tutup: {days}', en: 'Closed: {days}' },
  source: { id: 'Menurut {source}.', en: 'According to {source}.' },
  unchecked: {
    id: 'Belum kami periksa. Tanyakan dulu sebelum datang.',
    en: 'We have not checked them. Ask before you go there.',
  },
}

/** The name of a day of the week, 1 Monday to 7 Sunday: 1 January 2024 was a Monday. */
const dayName = (weekday: number): Phrase => {
  const inOne = (locale: Locale) =>
    new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, weekday))
  return { id: inOne('id'), en: inOne('en') }
}

export type WorkingHours = { readonly lines: readonly Phrase[]; readonly source: Phrase }

/** When the office is open, as far as a source says so; null where only a default is known. */
export const workingHours = (mission: string, now: Date): WorkingHours | null => {
  const { hours, weekend } = describeCalendar(calendarOf(mission), now.getUTCFullYear())
  if (hours.isDefault) return null
  const { opens, closes, onWeekday = {}, verified, source } = hours
  const special = Object.entries(onWeekday).map(([weekday, day]) =>
    fillPhrases(words.onDay, { day: dayName(Number(weekday)), opens: day.opens, closes: day.closes }),
  )
  const closed = fillPhrases(words.closed, { days: joinPhrases(weekend.closed.map(dayName), ', ') })
  const told = fillPhrases(words.source, { source })
  return {
    lines: [fillPhrases(words.hours, { opens, closes }), ...special, closed],
    source: verified ? told : joinPhrases([told, words.unchecked]),
  }
}
