import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { verifyJournal } from '../journal/index.ts'
import { fill, type Phrase, say } from '../kernel/index.ts'
import { openKeptStore } from '../open-store.ts'
import type { Db } from '../platform/database/index.ts'
import { isRefusedStart } from '../platform/refused-start.ts'
import { readSettings } from '../platform/settings.ts'
import type { Command, CommandIo } from './command.ts'
import { exportJournal, tellHead } from './export-journal.ts'
import { operatorLocale } from './operator-locale.ts'
import { readArgs } from './read-args.ts'

const usage = `Usage: dermaga journal head [--json]
       dermaga journal verify [--head FILE] [--json]
       dermaga journal export [--json]
       dermaga journal rebuild [VIEW…] [--json]

head    prints where every chain ends: {"chains":[{"mission","position","hash","count"}]}. Keep it outside the store;
        it betrays a tail that was cut off later.
verify  walks every chain and names the first broken position of each: a fact edited, removed, inserted or reordered,
        and, with --head, a tail shorter than the head kept in FILE. Each row that cannot be read (a time, number or
        body out of range) or stands before position 1 is named besides, and the walk goes on without it.
export  prints one JSON line a fact, in order. scripts/verify-export.mjs checks it without the platform. A row that
        cannot be read is left out, and named on stderr.
rebuild empties the tables that people look at and fills them again from the facts, those named (a wrong name lists them)
        or all; prints each VIEW with the number of facts it was made from, and on stderr how far it is. Facts are not
        touched. Each view is done in one transaction: it is whole before and after, also when broken off. Beside a
        platform that runs, people read on meanwhile, but nothing is recorded: who sends something waits, and after ten
        seconds is told that it failed. With many facts, choose a quiet hour, or name the views.
--json  head and export answer in JSON with it and without; verify prints {"facts","chains","breaches"}, each breach
        {"mission","position","what"}, where a position past 2^53 is a string; rebuild prints [{"view","facts"}].

The store is the one that the settings name (see docs/settings.md), and must be there. One that is older than this version
is refused, and left as it is: see "dermaga migrate".

Exit status: 0 done, 1 the journal is broken or holds what cannot be read, 2 bad usage, a store not of this version, or an
answer that could not be written, 3 the store is not there or cannot be reached.`

const headFile = z.object({
  chains: z.array(
    z.object({
      mission: z.string(),
      position: z.int().positive(),
      hash: z.string().regex(/^[0-9a-f]{64}$/),
      count: z.int().positive(),
    }),
  ),
})

const words = {
  verb: { id: 'Sebutkan head, verify, export, atau rebuild.', en: 'Say head, verify, export or rebuild.' },
  notHere: {
    id: '{option} hanya untuk "dermaga journal verify".',
    en: '{option} is for "dermaga journal verify" alone.',
  },
  badUsage: { id: 'Pilihan tidak dikenal: {message}', en: 'Bad usage: {message}' },
  seeHelp: { id: 'Lihat: dermaga journal --help', en: 'See: dermaga journal --help' },
  notAHead: {
    id: '{file} bukan keluaran "dermaga journal head".',
    en: '{file} is not what "dermaga journal head" printed.',
  },
  missing: {
    id: '{file} tidak ada atau tidak dapat dibuka.',
    en: '{file} is not there or cannot be opened.',
  },
  unreadable: { id: '{file} tidak dapat dibaca sebagai JSON.', en: '{file} cannot be read as JSON.' },
} as const satisfies Record<string, Phrase>

type Head = z.output<typeof headFile>

const readHead = (file: string): Head | Phrase => {
  try {
    const read = headFile.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return read.success ? read.data : fill(words.notAHead, { file })
  } catch (fault) {
    return fill(fault instanceof SyntaxError ? words.unreadable : words.missing, { file })
  }
}

const verify = async (db: Db, { out }: CommandIo, kept: Head, asJson: boolean): Promise<number> => {
  const found = await verifyJournal(db, kept)
  if (asJson) out(JSON.stringify(found))
  else {
    for (const { mission, position, what } of found.breaches) out(`Position ${position} (${mission}) ${what}`)
    if (found.breaches.length === 0) out(`${found.facts} facts in ${found.chains} chains: whole`)
  }
  return found.breaches.length === 0 ? 0 : 1
}

const verbs = ['head', 'verify', 'export', 'rebuild'] as const
type Verb = (typeof verbs)[number]
type Asked = {
  readonly verb: Verb
  readonly kept: Head
  /** To be rebuilt; none: all. */
  readonly views: readonly string[]
  readonly json: boolean
}

const isVerb = (text: string | undefined): text is Verb => verbs.some(verb => verb === text)

const readAsked = (args: readonly string[]): Asked | Phrase => {
  let parsed: { values: { head?: string; json?: boolean }; positionals: string[] }
  try {
    const options = { head: { type: 'string' }, json: { type: 'boolean' } } as const
    parsed = readArgs({ args, options, allowPositionals: true })
  } catch (fault) {
    return fill(words.badUsage, { message: fault instanceof Error ? fault.message : String(fault) })
  }
  const { positionals, values } = parsed
  const [verb, ...views] = positionals
  if (!isVerb(verb) || (verb !== 'rebuild' && views.length > 0)) return words.verb
  if (verb !== 'verify' && values.head !== undefined) return fill(words.notHere, { option: '--head' })
  const kept = values.head === undefined ? { chains: [] } : readHead(values.head)
  return 'chains' in kept ? { verb, kept, views, json: values.json === true } : kept
}

const run = async (args: readonly string[], io: CommandIo): Promise<number> => {
  const { err, env } = io
  const locale = operatorLocale(env)
  const asked = readAsked(args)
  if ('en' in asked) {
    err(say(asked, locale))
    err(say(words.seeHelp, locale))
    return 2
  }
  const settings = readSettings(env)
  if (isRefusedStart(settings)) throw settings
  const { store } = await openKeptStore(settings, sentence => err(say(sentence, locale)))
  try {
    const { verb, kept, views, json } = asked
    if (verb === 'verify') return await verify(store.db, io, kept, json)
    if (verb === 'rebuild') {
      // It alone knows every module, which takes a while to read.
      const { rebuildViews } = await import('./rebuild-views.ts')
      return await rebuildViews(store.db, views, io, json)
    }
    return verb === 'head' ? await tellHead(store.db, io) : await exportJournal(store.db, io)
  } finally {
    await store.close()
  }
}

/** The journal from outside: where it ends, whether it is whole, all of it, and the views made of it anew. */
export const journalCommand: Command = {
  name: 'journal',
  summary: {
    id: 'Periksa dan keluarkan catatan, bangun ulang tampilan',
    en: 'Check and export the journal, rebuild the views',
  },
  usage,
  run,
}
