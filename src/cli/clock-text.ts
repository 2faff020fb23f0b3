import { fill, type Locale, type Phrase, say, showDay, showInstant } from '../kernel/index.ts'
import {
  type ClockAnswer,
  type MissionCalendar,
  missionByCode,
  skipWords,
  unknownYearWords,
} from '../modules/missions/index.ts'

const words = {
  due: { id: 'Selesai paling lambat: {when}', en: 'Due by: {when}' },
  standing: {
    id: 'Waktu layanan berhenti sejak {since}; tanggal selesai belum dapat dihitung.',
    en: 'The clock has stood still since {since}; the due date cannot be told yet.',
  },
  complete: { id: 'Berkas dihitung lengkap pada {day}.', en: 'The file counts as complete on {day}.' },
  counted: { id: 'Hari kerja yang dihitung ({count}):', en: 'Working days counted ({count}):' },
  skipped: { id: 'Hari yang tidak dihitung:', en: 'Days not counted:' },
  rule: {
    id: 'Jam kerja {opens}–{closes}; berkas yang lengkap setelah {cutOff} dihitung mulai hari kerja berikutnya.',
    en: 'Open {opens}–{closes}; a file complete after {cutOff} counts from the next working day.',
  },
  firstDay: {
    id: 'Hari berkas lengkap dihitung sebagai hari pertama.',
    en: 'The day of completeness counts as the first day.',
  },
  unverified: {
    id: 'Jam kerja ini belum dipastikan oleh perwakilan.',
    en: 'These hours have not been confirmed by the mission.',
  },
  calendar: { id: 'Versi kalender: {version}', en: 'Calendar version: {version}' },
} satisfies Record<string, Phrase>

/** The answer of the clock for a person at a terminal. */
export const clockText = (answer: ClockAnswer, calendar: MissionCalendar, locale: Locale): string => {
  const tell = (phrase: Phrase, values: Record<string, string | number> = {}): string =>
    say(fill(phrase, values), locale)
  const nameOf = (date: string): string => {
    const day = [...calendar.hostHolidays, ...calendar.indonesianHolidays].find(one => one.date === date)
    return day === undefined ? '' : ` (${say(day.name, locale)})`
  }
  const { rule } = answer
  const mission = missionByCode(calendar.mission)
  return [
    `${mission.shortName} · ${mission.timezone}`,
    answer.due === null
      ? tell(words.standing, { since: showDay(answer.openPause?.since ?? answer.completeOn, locale) })
      : tell(words.due, { when: showInstant(answer.due, calendar.timezone, locale) }),
    tell(words.complete, { day: showDay(answer.completeOn, locale) }),
    tell(words.counted, { count: answer.counted.length }),
    ...answer.counted.map(date => `  ${showDay(date, locale)}`),
    ...(answer.skipped.length === 0 ? [] : [tell(words.skipped)]),
    ...answer.skipped.map(({ date, reason }) => {
      const isHoliday = reason === 'host-holiday' || reason === 'indonesian-holiday'
      return `  ${showDay(date, locale)}: ${say(skipWords[reason], locale)}${isHoliday ? nameOf(date) : ''}`
    }),
    tell(words.rule, { opens: rule.opens, closes: rule.closes, cutOff: rule.cutOff }),
    ...(rule.countsFirstDay ? [tell(words.firstDay)] : []),
    ...(rule.verified ? [] : [tell(words.unverified)]),
    ...answer.unknownYears.map(year => tell(unknownYearWords, { year })),
    tell(words.calendar, { version: calendar.version }),
  ].join('\n')
}
