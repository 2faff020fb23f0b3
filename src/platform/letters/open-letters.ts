import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { confine } from '../confined/index.ts'
import { characterMap } from './character-map.ts'
import { fontFiles } from './fonts.ts'
import { faultOfFailure, letterFault } from './letter-fault.ts'
import type { Letters } from './letters.ts'
import { findTypesetter } from './typesetter.ts'
import type { TypstResult, TypstTask } from './typst-process.ts'
import { uncoveredBy } from './uncovered.ts'

export type LettersSettings = {
  /** The typesetter's file; null where the system has none. Letters then cannot be set, all else works. */
  readonly typesetter?: string | null
  readonly milliseconds?: number
}

/** What a family can draw is what every weight of it can. */
const coverageOf = async (): Promise<readonly ReadonlySet<number>[]> => {
  const families = new Map<string, ReadonlySet<number>>()
  for (const { family, path } of fontFiles) {
    const drawn = characterMap(await readFile(path))
    const before = families.get(family) ?? drawn
    families.set(family, new Set([...drawn].filter(each => before.has(each))))
  }
  return [...families.values()]
}

/** Sets letters with Typst in a process of its own: a template that loops or a crash stops one letter and no page. */
export const openLetters = async ({
  typesetter = findTypesetter(),
  milliseconds = 20_000,
}: LettersSettings = {}): Promise<Letters> => {
  const coverage = await coverageOf()
  const process = confine<TypstTask, TypstResult>({
    entry: join(import.meta.dirname, 'typst-process.ts'),
    milliseconds,
    megabytes: 500,
    addons: true,
    environment: { FONTCONFIG_FILE: join(import.meta.dirname, 'no-system-fonts.conf') },
  })
  return {
    render: async ({ template, data }) => {
      if (typesetter === null)
        throw letterFault('no-typesetter', 'No typesetter is installed for this system')
      const fonts = fontFiles.map(font => font.path)
      const outcome = await process.run({ typesetter, fonts, template, data: JSON.stringify(data) })
      if ('failed' in outcome) throw letterFault(faultOfFailure[outcome.failed], outcome.detail)
      if ('wrong' in outcome.done) throw letterFault('wrong-template', `${template}: ${outcome.done.wrong}`)
      return outcome.done
    },
    uncovered: texts => uncoveredBy(coverage, texts),
    stop: () => process.close(),
  }
}
