import { openStore } from '../open-store.ts'
import { isRefusedStart } from '../platform/refused-start.ts'
import { readSettings } from '../platform/settings.ts'
import type { Command } from './command.ts'
import { operatorLocale } from './operator-locale.ts'
import { readPlain } from './read-plain.ts'

const usage = `Usage: dermaga migrate [--json]

Brings the store up to date and prints each migration that was done, one a line; nothing where there was none.
Every start does the same; this is for those who want it done beforehand. No other command changes the shape of a store
that is there: a build that still runs on it may not understand it afterwards, so stop that one first.

  --json    answer for programs, on one line: [{"module","name"}]

Exit status: 0 up to date, 2 the store is not for this version, bad usage or a wrong setting, 3 the store cannot be reached.`

/** Brings the store up to date without serving. */
export const migrateCommand: Command = {
  name: 'migrate',
  summary: { id: 'Mutakhirkan basis data', en: 'Bring the store up to date' },
  usage,
  run: async (args, io) => {
    const asked = readPlain('migrate', args, io, true)
    if (asked === null) return 2
    const { out, err, env } = io
    const settings = readSettings(env)
    if (isRefusedStart(settings)) throw settings
    const { store, applied } = await openStore(settings, sentence => err(sentence[operatorLocale(env)]))
    if (asked.json) out(JSON.stringify(applied.map(({ module, name }) => ({ module, name }))))
    else for (const { module, name } of applied) out(`${module}/${name}`)
    await store.close()
    return 0
  },
}
