import { answerTo } from './answer-to.ts'
import type { CommandIo } from './command.ts'
import { runCommand } from './run-command.ts'

const err = (text: string): void => void process.stderr.write(`${text}\n`)

const io: CommandIo = {
  ...answerTo(process.stdout, fault => {
    process.exitCode = 1
    err(fault.message)
  }),
  err,
  env: process.env,
}

const ended = await runCommand(process.argv.slice(2), io)
process.exitCode ||= ended
