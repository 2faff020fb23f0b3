import { statSync } from 'node:fs'
import { fill, type Locale, type Phrase, say } from '../kernel/index.ts'
import { type CheckedFiles, checkFiles, type Fault, shippedFiles } from '../modules/catalogue/index.ts'
import { letterKinds } from '../modules/documents/index.ts'
import type { Command, CommandIo } from './command.ts'
import { operatorLocale } from './operator-locale.ts'
import { readArgs } from './read-args.ts'

const usage = `Usage: dermaga catalogue check [FILES] [--json]

Checks service definitions and reports every fault at once, each with its file, line, column and path:
what does not fit the schema, unknown and doubled keys, missing languages, figures without a source,
expressions that cannot be read, are of the wrong type or ask for unknown names, pages that no answers
lead to, documents asked for twice, gaps and overlaps in the tariff, steps that nobody may or can ever do,
requests that can come to stand where nobody can decide them, and examples whose outcome is not what they say. Every example is evaluated by two independent
evaluators, which must agree. Needs no store.

  FILES     definition files (.yaml); left out: the definitions that ship with Dermaga
  --json    answer for programs, on one line:
            {files, faults: [{code, severity, file, line, column, path, message: {id, en}}]}
            severity: fault, or notice for what is only worth a look

Exit status: 0 no faults (notices do not count), 1 faults found, 2 bad usage or a file that cannot be read.`

const words = {
  verb: { id: 'Sebutkan check.', en: 'Say check.' },
  badUsage: { id: 'Pilihan tidak dikenal: {message}', en: 'Bad usage: {message}' },
  seeHelp: { id: 'Lihat: dermaga catalogue --help', en: 'See: dermaga catalogue --help' },
  noFile: { id: 'Berkas tidak dapat dibaca: {file}', en: 'The file cannot be read: {file}' },
  notice: { id: 'catatan', en: 'notice' },
  sum: {
    id: 'Berkas diperiksa: {files}. Kesalahan: {faults}. Catatan: {notices}.',
    en: 'Files checked: {files}. Faults: {faults}. Notices: {notices}.',
  },
} as const satisfies Record<string, Phrase>

const line = ({ file, line, column, path, severity, code, message }: Fault, locale: Locale): string => {
  const kind = severity === 'notice' ? ` (${say(words.notice, locale)})` : ''
  return `${file}:${line}:${column}: ${path}: ${say(message, locale)} [${code}]${kind}`
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false

const check = (files: readonly string[]): CheckedFiles => {
  const shipped = shippedFiles()
  if (files.length === 0) return checkFiles(shipped, 'whole', { letters: letterKinds })
  // A new file may build on the services that ship, and be the next version of one of them.
  const services = checkFiles(shipped, 'shape').definitions.map(({ code }) => code)
  return checkFiles(files, 'whole', { services, letters: letterKinds })
}

const run = async (args: readonly string[], { out, err, env }: CommandIo): Promise<number> => {
  const locale = operatorLocale(env)
  const refuse = (phrase: Phrase, values: Record<string, string>): 2 => {
    err(say(fill(phrase, values), locale))
    err(say(words.seeHelp, locale))
    return 2
  }
  let given: { readonly values: { readonly json?: boolean }; readonly positionals: string[] }
  try {
    given = readArgs({ args, options: { json: { type: 'boolean' } }, allowPositionals: true })
  } catch (error) {
    return refuse(words.badUsage, { message: error instanceof Error ? error.message : String(error) })
  }
  const [what = '', ...files] = given.positionals
  if (what !== 'check') return refuse(words.verb, {})
  const missing = files.find(file => !isFile(file))
  if (missing !== undefined) return refuse(words.noFile, { file: missing })

  const { faults } = check(files)
  const count = files.length || shippedFiles().length
  const wrong = faults.filter(({ severity }) => severity === 'fault').length
  if (given.values.json) out(JSON.stringify({ files: count, faults }))
  else for (const fault of faults) out(line(fault, locale))
  err(say(fill(words.sum, { files: count, faults: wrong, notices: faults.length - wrong }), locale))
  return wrong === 0 ? 0 : 1
}

/** Checks service definitions before they are published. */
export const catalogueCommand: Command = {
  name: 'catalogue',
  summary: { id: 'Periksa definisi layanan', en: 'Check service definitions' },
  usage,
  run,
}
