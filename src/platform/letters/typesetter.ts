import { createRequire } from 'node:module'
import { join } from 'node:path'

/** The part of the typesetter's interface that we use; the package ships no types of its own. */
export type Typesetter = {
  readonly NodeCompiler: {
    create(options: {
      readonly workspace: string
      readonly fontArgs: readonly { readonly fontPaths: readonly string[] }[]
    }): {
      compile(letter: { readonly mainFilePath: string; readonly inputs: Readonly<Record<string, string>> }): {
        readonly result: object | null
        takeDiagnostics(): { readonly shortDiagnostics: readonly unknown[] } | null
        takeWarnings(): { readonly shortDiagnostics: readonly unknown[] } | null
      }
      pdf(document: object, options: { readonly pdfStandard: string; readonly pdfTags: boolean }): Uint8Array
      evictCache(maxAge: number): void
    }
  }
}

/** Each system has a package of its own; only one of them, if any, is installed. */
const builds: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64-gnu',
  'linux-arm64': 'linux-arm64-gnu',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'win32-x64-msvc',
  'win32-arm64': 'win32-arm64-msvc',
}

const require = createRequire(join(import.meta.dirname, 'typesetter.ts'))

/** The file of this system's typesetter; null where none is installed. */
export const findTypesetter = (system = `${process.platform}-${process.arch}`): string | null => {
  const build = builds[system]
  if (build === undefined) return null
  try {
    return require.resolve(`@myriaddreamin/typst-ts-node-compiler-${build}`)
  } catch {
    return null
  }
}

export const loadTypesetter = (file: string): Typesetter => require(file) as Typesetter
