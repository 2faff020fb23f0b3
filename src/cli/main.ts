import type { CommandIo } from './command.ts'
import { runCommand } from './run-command.ts'

const io: CommandIo = {
  out: text => void process.stdout.write(`${text}\n`),
  err: text => void process.stderr.write(`${text}\n`),
  env: process.env,
}

// A reader that has seen enough (`dermaga journal export | head`) is no fault of ours.
process.stdout.on('error', fault => process.exit('code' in fault && fault.code === 'EPIPE' ? 0 : 1))

process.exitCode = await runCommand(process.argv.slice(2), io)
