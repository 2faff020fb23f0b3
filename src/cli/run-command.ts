import { say } from '../kernel/index.ts'
import { isRefusedStart } from '../platform/refused-start.ts'
import { version } from '../version.ts'
import type { Command, CommandIo } from './command.ts'
import { commands } from './commands.ts'
import { operatorLocale } from './operator-locale.ts'

type Commands = Readonly<Record<string, () => Promise<Command>>>

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
    io.err(`Unknown command: ${name}\n\n${await overview(known, io)}`)
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
    if (!isRefusedStart(fault)) throw fault
    io.err(say(fault.refusedStart, operatorLocale(io.env)))
    return fault.exit
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
