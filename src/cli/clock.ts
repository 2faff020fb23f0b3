import { type Phrase, say } from '../kernel/index.ts'
import { missionClock } from '../modules/missions/index.ts'
import { localeOf, readClockRequest, readOptions } from './clock-request.ts'
import { clockText } from './clock-text.ts'
import type { Command } from './command.ts'

const usage = `Usage: dermaga clock --mission CODE --days N --from INSTANT [--pause FROM/TO]…
                     [--closure DATE[/DATE]]… [--counts-first-day] [--json] [--locale id|en]

Says when a file is due at a mission, and which days led there. Needs no store: it counts by the
calendars and opening hours that ship with Dermaga, and says where those are not known or unconfirmed.

  --mission CODE        the mission's code, such as kbri-kuala-lumpur
  --days N              working days that the service promises, 0 to 3660; 0: the day of completeness itself
  --from INSTANT        when the file was complete, with its offset: 2026-11-23T10:00+08:00 or …Z.
                        Complete after the cut-off hour, or on a day when the mission is shut, counts
                        from the next working day; exactly at the cut-off still counts from that day.
  --pause FROM/TO       the clock stands from the local day of FROM up to, not including, that of TO.
                        Each is an instant with its offset or a date at the mission; "FROM/" is a pause
                        that has not ended, and then nothing is due yet. May be given several times;
                        days in several pauses are taken out once.
  --closure DATE/DATE   also shut from the first to the last date, both included. May be given several times.
  --counts-first-day    the day of completeness is day 1; without it, it is day 0
  --json                answer for programs, on one line:
                        {due, counted, skipped: [{date, reason}], rule, unknownYears}
                        reason: weekend, host-holiday, indonesian-holiday, closure or pause; the first
                        that holds, in this order
  --locale id|en        language of the answer for people (else the machine's: id, or en)

Exit status: 0 answered, 2 bad input.`

const badUsage: Phrase = { id: 'Pilihan tidak dikenal: {message}', en: 'Bad usage: {message}' }
const seeHelp: Phrase = { id: 'Lihat: dermaga clock --help', en: 'See: dermaga clock --help' }

/** Tells when a file would be due, from the shipped calendars alone. */
export const clockCommand: Command = {
  name: 'clock',
  summary: {
    id: 'Hitung tanggal selesai menurut hari kerja sebuah perwakilan',
    en: "Work out a due date by a mission's working days",
  },
  usage,
  run: async (args, { out, err, env }) => {
    let options: ReturnType<typeof readOptions>
    try {
      options = readOptions(args)
    } catch (error) {
      const locale = localeOf({}, env)
      err(say(badUsage, locale).replace('{message}', error instanceof Error ? error.message : String(error)))
      err(say(seeHelp, locale))
      return 2
    }
    if (options.help) {
      out(usage)
      return 0
    }
    const locale = localeOf(options, env)
    const request = readClockRequest(options)
    if ('problems' in request) {
      for (const problem of request.problems) err(say(problem, locale))
      err(say(seeHelp, locale))
      return 2
    }
    const { calendar, days, complete, pauses, countsFirstDay, asJson } = request
    const answer = missionClock(calendar.mission, { complete, days, pauses, countsFirstDay, calendar })
    const { due, counted, skipped, rule, unknownYears } = answer
    out(
      asJson
        ? JSON.stringify({ due, counted, skipped, rule, unknownYears })
        : clockText(answer, calendar, locale),
    )
    return 0
  },
}
