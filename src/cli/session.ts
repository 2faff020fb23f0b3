import { createJournal } from '../journal/index.ts'
import { fill, type Phrase, say } from '../kernel/index.ts'
import { endEverySession, endSessions, findAccount } from '../modules/access/index.ts'
import { openKeptStore } from '../open-store.ts'
import { systemClock } from '../platform/clock.ts'
import { isRefusedStart } from '../platform/refused-start.ts'
import { readSettings } from '../platform/settings.ts'
import type { Command } from './command.ts'
import { operatorLocale } from './operator-locale.ts'
import { readArgs } from './read-args.ts'

const usage = `Usage: dermaga session end (--issuer URL --subject SUB | --everybody) [--json]

Ends at once every session of one account, or of everybody, citizens and officers: when a device was lost, or an account
is in other hands. Whoever can still sign in at their provider may come back; "dermaga role end" takes an officer's
role away.

  --issuer, --subject   whose: the provider's issuer, and the subject it names the person by
  --everybody           all sessions of this store
  --json                answer for programs: {"ended":N}

The store is the one that the settings name (see docs/settings.md), and must be there. One that is older than this version
is refused: see "dermaga migrate".

Exit status: 0 done, 2 bad usage, no such account, or a store not of this version, 3 the store cannot be reached.`

const actor = 'system:command-line'

const words = {
  verb: { id: 'Sebutkan end.', en: 'Say end.' },
  whose: {
    id: 'Sebutkan --issuer dan --subject, atau --everybody.',
    en: 'Give --issuer and --subject, or --everybody.',
  },
  unknown: {
    id: 'Belum ada akun dengan penerbit dan subjek itu.',
    en: 'There is no account of that issuer and subject.',
  },
  ended: { id: '{count} sesi diakhiri.', en: 'Sessions ended: {count}.' },
  seeHelp: { id: 'Lihat: dermaga session --help', en: 'See: dermaga session --help' },
} as const satisfies Record<string, Phrase>

type Whose = { readonly issuer: string; readonly subject: string } | 'everybody'

const readAsked = (args: readonly string[]): { whose: Whose; json: boolean } | Phrase => {
  try {
    const text = { type: 'string', default: '' } as const
    const flag = { type: 'boolean', default: false } as const
    const options = { issuer: text, subject: text, everybody: flag, json: flag } as const
    const { positionals, values } = readArgs({ args, options, allowPositionals: true })
    const { issuer, subject, everybody, json } = values
    if (positionals.length !== 1 || positionals[0] !== 'end') return words.verb
    if (everybody) return issuer + subject === '' ? { whose: 'everybody', json } : words.whose
    return issuer === '' || subject === '' ? words.whose : { whose: { issuer, subject }, json }
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : String(fault)
    return { id: message, en: message }
  }
}

/** Ends sessions at the command line. */
export const sessionCommand: Command = {
  name: 'session',
  summary: {
    id: 'Akhiri sesi satu akun atau semua orang',
    en: 'End the sessions of one account, or of everybody',
  },
  usage,
  run: async (args, io) => {
    const locale = operatorLocale(io.env)
    const asked = readAsked(args)
    if ('en' in asked) {
      io.err(say(asked, locale))
      io.err(say(words.seeHelp, locale))
      return 2
    }
    const settings = readSettings(io.env)
    if (isRefusedStart(settings)) throw settings
    const { store } = await openKeptStore(settings, sentence => io.err(say(sentence, locale)))
    try {
      const { db } = store
      const app = { db, now: systemClock, journal: createJournal(db, [], systemClock) }
      const { whose, json } = asked
      const account = whose === 'everybody' ? null : await findAccount(db, whose)
      if (whose !== 'everybody' && account === null) {
        io.err(say(words.unknown, locale))
        return 2
      }
      const ended =
        account === null
          ? await endEverySession(app, actor)
          : await endSessions(app, {
              ...{ account: account.id, session: 'all', why: 'ended-by-operator', by: actor },
            })
      io.out(json ? JSON.stringify({ ended }) : say(fill(words.ended, { count: String(ended) }), locale))
      return 0
    } finally {
      await store.close()
    }
  },
}
