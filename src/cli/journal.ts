import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { atOneMoment, exportFacts, journalHead, verifyJournal } from '../journal/index.ts'
import { openStore } from '../open-store.ts'
import type { Db } from '../platform/database/index.ts'
import { isRefusedStart } from '../platform/refused-start.ts'
import { readSettings } from '../platform/settings.ts'
import type { Command, CommandIo } from './command.ts'

const usage = `Usage: dermaga journal head
       dermaga journal verify [--head FILE] [--json]
       dermaga journal export

head    prints where every chain ends: {"chains":[{"mission","position","hash","count"}]}. Keep it outside the store;
        it betrays a tail that was cut off later.
verify  walks every chain and names the first broken position of each: a fact edited, removed, inserted or reordered,
        and, with --head, a tail shorter than the head kept in FILE.
export  prints one JSON line a fact, in order. scripts/verify-export.mjs checks it without the platform.

The store is the one that the settings name (see docs/settings.md).

Exit status: 0 done, 1 the journal is broken, 2 bad usage, 3 the store cannot be reached.`

const headFile = z.object({
  chains: z.array(
    z.object({
      mission: z.string(),
      position: z.int(),
      hash: z.string().regex(/^[0-9a-f]{64}$/),
      count: z.int(),
    }),
  ),
})

const readHead = (file: string): z.output<typeof headFile> | string => {
  try {
    const read = headFile.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return read.success ? read.data : `${file} is not what "dermaga journal head" printed.`
  } catch {
    return `${file} cannot be read as JSON.`
  }
}

const verify = async (
  db: Db,
  io: CommandIo,
  values: { head?: string | undefined; json?: boolean },
): Promise<number> => {
  const kept = values.head === undefined ? { chains: [] } : readHead(values.head)
  if (typeof kept === 'string') {
    io.err(kept)
    return 2
  }
  const found = await verifyJournal(db, kept)
  if (values.json) io.out(JSON.stringify(found))
  else {
    for (const { mission, position, what } of found.breaches)
      io.out(`Position ${position} (${mission}) ${what}`)
    if (found.breaches.length === 0) io.out(`${found.facts} facts in ${found.chains} chains: whole`)
  }
  return found.breaches.length === 0 ? 0 : 1
}

const run = async (args: readonly string[], io: CommandIo): Promise<number> => {
  let parsed: { values: { head?: string; json?: boolean }; positionals: string[] }
  try {
    parsed = parseArgs({
      args: [...args],
      options: { head: { type: 'string' }, json: { type: 'boolean', default: false } },
      allowPositionals: true,
    })
  } catch (fault) {
    io.err(fault instanceof Error ? fault.message : String(fault))
    return 2
  }
  const [verb, ...more] = parsed.positionals
  if (more.length > 0 || !['head', 'verify', 'export'].includes(verb ?? '')) {
    io.err(usage)
    return 2
  }
  const settings = readSettings(io.env)
  if (isRefusedStart(settings)) throw settings
  const { store } = await openStore(settings, sentence => io.err(sentence.en))
  try {
    if (verb === 'verify') return await verify(store.db, io, parsed.values)
    if (verb === 'head') io.out(JSON.stringify(await journalHead(store.db)))
    else {
      await atOneMoment(store.db, async tx => {
        for await (const each of exportFacts(tx)) io.out(JSON.stringify(each))
      })
    }
    return 0
  } finally {
    await store.close()
  }
}

/** The journal from outside: where it ends, whether it is whole, and all of it. */
export const journalCommand: Command = {
  name: 'journal',
  summary: { id: 'Periksa dan keluarkan catatan', en: 'Check and export the journal' },
  usage,
  run,
}
