import type { Definition } from '../language/definition.ts'
import { didYouMean } from './did-you-mean.ts'
import type { Finding } from './fault.ts'

/** The kinds of letter that can be issued, each with its template and register; whoever issues them tells. */
export type LetterKinds = Readonly<Record<string, { readonly template: string; readonly register: string }>>

/** A document of a kind that nobody issues, or by a template or in a register that is not that kind's. */
export const letterFindings = (letters: LetterKinds, { issues }: Definition): Finding[] => {
  if (issues === undefined) return []
  const { kind } = issues
  const letter = Object.hasOwn(letters, kind) ? letters[kind] : undefined
  if (letter === undefined)
    return [
      {
        code: 'unknown-letter',
        path: ['issues', 'kind'],
        values: { kind, hint: didYouMean(kind, Object.keys(letters)) },
      },
    ]
  return (['template', 'register'] as const).flatMap((key): Finding[] =>
    issues[key] === letter[key]
      ? []
      : [{ code: 'other-letter', path: ['issues', key], values: { kind, right: letter[key] } }],
  )
}
