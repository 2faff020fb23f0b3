import { fill, type Phrase, say } from '../kernel/index.ts'
import { isRefusedStart } from '../platform/refused-start.ts'
import { version } from '../version.ts'
import type { Command, CommandIo } from './command.ts'
import { commands } from './commands.ts'
import { operatorLocale } from './operator-locale.ts'

type Commands = Readonly<Record<string, () => Promise<Command>>>

const words = {
  unknown: { id: 'Perintah tidak dikenal: {name}', en: 'Unknown command: {name}' },
  storeLost: {
    id: 'Basis data tidak dapat dihubungi lagi ({message}). Jalankan perintah ini sekali lagi.',
    en: 'The store can no longer be reached ({message}). Run the command once more.',
  },
} as const satisfies Record<string, Phrase>

/** The store went away under a command at work; a file that is missing is another matter. */
const hasLostStore = async (fault: unknown): Promise<boolean> => {
  const { isStoreUnreachable } = await import('../platform/database/index.ts')
  const isFile = fault instanceof Error && 'code' in fault && fault.code === 'ENOENT'
  return isStoreUnreachable(fault) && !isFile
}

const asksForHelp = (arg: string): boolean => arg === '--help' || arg === '-h'

/** Finds the command by its name and runs it; the answer goes to stdout, everything else to stderr. */
export const runCommand = async (
  [name, ...args]: readonly string[],
  io: CommandIo,
  known: Commands = commands,
): Promise<number> => {
  if (name === '--version') {
    io.out(version)
    return 0
  }
  if (name === undefined || name === 'help' || asksForHelp(name)) {
    ;(name === undefined ? io.err : io.out)(await overview(known, io))
    return name === undefined ? 2 : 0
  }
  const load = Object.hasOwn(known, name) ? known[name] : undefined
  if (load === undefined) {
    const sentence = say(fill(words.unknown, { name }), operatorLocale(io.env))
    io.err(`${sentence}\n\n${await overview(known, io)}`)
    return 2
  }
  const command = await load()
  if (args.some(asksForHelp)) {
    io.out(command.usage)
    return 0
  }
  try {
    return await command.run(args, io)
  } catch (fault) {
    const locale = operatorLocale(io.env)
    if (isRefusedStart(fault)) {
      io.err(say(fault.refusedStart, locale))
      return fault.exit
    }
    if (!(await hasLostStore(fault))) throw fault
    const message = fault instanceof Error ? fault.message : String(fault)
    io.err(say(fill(words.storeLost, { message }), locale))
    return 3
  }
}

const overview = async (known: Commands, { env }: CommandIo): Promise<string> => {
  const loaded = await Promise.all(Object.values(known).map(load => load()))
  const widest = Math.max(...loaded.map(({ name }) => name.length))
  const locale = operatorLocale(env)
  const lines = loaded.map(({ name, summary }) => `  ${name.padEnd(widest)}  ${say(summary, locale)}`)
  return ['Usage: dermaga COMMAND [OPTIONS]', '', ...lines, '', 'dermaga COMMAND --help tells more.'].join(
    '\n',
  )
}
