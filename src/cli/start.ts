import { isRefusedStart } from '../platform/refused-start.ts'
import { readSettings } from '../platform/settings.ts'
import type { Command } from './command.ts'
import { readPlain } from './read-plain.ts'
import { untilAskedToStop } from './until-asked-to-stop.ts'

const usage = `Usage: dermaga start

Opens the store (the built-in database unless DATABASE_URL names another), brings it up to date, and serves until
it is stopped (Ctrl-C). A new built-in store becomes the demo world, on this machine alone.

Settings are environment variables, all described in docs/settings.md; each fault in them is named.

Exit status: 0 stopped as asked, 1 a fault, 2 bad usage, a wrong setting, or a store of a newer version, 3
the store cannot be reached.`

/** Runs the platform until someone asks it to stop. */
export const startCommand: Command = {
  name: 'start',
  summary: { id: 'Jalankan platform', en: 'Run the platform' },
  usage,
  run: async (args, io) => {
    if (readPlain('start', args, io) === null) return 2
    const settings = readSettings(io.env)
    if (isRefusedStart(settings)) throw settings
    // Signals count from here on: one that comes while the store is being opened is obeyed after it.
    const asked = untilAskedToStop()
    const { serve } = await import('../main.ts')
    const running = await serve(settings, io)
    await asked
    await running.stop()
    return 0
  },
}
