import { fill, type Phrase, say } from '../kernel/index.ts'
import { answerTo } from './answer-to.ts'
import type { CommandIo } from './command.ts'
import { operatorLocale } from './operator-locale.ts'
import { runCommand } from './run-command.ts'

const err = (text: string): void => void process.stderr.write(`${text}\n`)

// Whoever cannot be told anything any more still gets the exit status.
process.stderr.on('error', () => undefined)

const unwritten: Phrase = {
  id: 'Jawaban tidak dapat ditulis: {message}',
  en: 'The answer could not be written: {message}',
}

const io: CommandIo = {
  ...answerTo(process.stdout, fault => {
    // 1 would say that a check found faults, and half an answer is none.
    process.exitCode = 2
    err(say(fill(unwritten, { message: fault.message }), operatorLocale(process.env)))
  }),
  err,
  env: process.env,
}

const ended = await runCommand(process.argv.slice(2), io)
process.exitCode ||= ended
