// The process that sets letters. Nothing else of the platform runs in it.
import { dirname } from 'node:path'
import { answerTasks } from '../confined/index.ts'
import { loadTypesetter } from './typesetter.ts'

export type TypstTask = {
  readonly typesetter: string
  readonly fonts: readonly string[]
  readonly template: string
  readonly data: string
}

export type TypstResult = { readonly pdf: Uint8Array<ArrayBuffer> } | { readonly wrong: string }

type Compiler = ReturnType<ReturnType<typeof loadTypesetter>['NodeCompiler']['create']>

/** Looking for fonts takes longer than setting a letter: one compiler for each folder of templates. */
const compilers = new Map<string, Compiler>()

const compilerOf = ({ typesetter, fonts, template }: TypstTask): Compiler => {
  const workspace = dirname(template)
  const known = compilers.get(workspace)
  if (known) return known
  const made = loadTypesetter(typesetter).NodeCompiler.create({
    workspace,
    // The machine's own fonts are switched off in this process's environment: see no-system-fonts.conf.
    fontArgs: [{ fontPaths: fonts }],
  })
  compilers.set(workspace, made)
  return made
}

answerTasks<TypstTask, TypstResult>(async task => {
  const compiler = compilerOf(task)
  const compiled = compiler.compile({ mainFilePath: task.template, inputs: { data: task.data } })
  if (compiled.result === null) {
    return { wrong: JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? 'no reason was given') }
  }
  const warnings = compiled.takeWarnings()?.shortDiagnostics ?? []
  if (warnings.length > 0) return { wrong: JSON.stringify(warnings) }
  try {
    // PDF/A-2a: kept for decades, readable by screen readers; it refuses a sign that a font cannot draw.
    const pdf = Uint8Array.from(compiler.pdf(compiled.result, { pdfStandard: 'a-2a', pdfTags: true }))
    compiler.evictCache(10)
    return { pdf }
  } catch (error) {
    return { wrong: String(error) }
  }
})
