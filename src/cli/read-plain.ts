import { fill, type Phrase, say } from '../kernel/index.ts'
import type { CommandIo } from './command.ts'
import { operatorLocale } from './operator-locale.ts'
import { readArgs } from './read-args.ts'

const badUsage: Phrase = { id: 'Pilihan tidak dikenal: {message}', en: 'Bad usage: {message}' }
const seeHelp: Phrase = { id: 'Lihat: dermaga {command} --help', en: 'See: dermaga {command} --help' }

/** The options of a command that takes none but `--json`, if any; null: something else was given, and is told. */
export const readPlain = (
  command: string,
  args: readonly string[],
  { err, env }: CommandIo,
  mayBeJson = false,
): { readonly json: boolean } | null => {
  try {
    const options = mayBeJson ? ({ json: { type: 'boolean' } } as const) : {}
    const { values } = readArgs({ args, options })
    return { json: 'json' in values && values.json === true }
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : String(fault)
    const locale = operatorLocale(env)
    err(say(fill(badUsage, { message }), locale))
    err(say(fill(seeHelp, { command }), locale))
    return null
  }
}
