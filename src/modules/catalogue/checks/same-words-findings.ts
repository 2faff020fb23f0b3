import type { Phrase } from '../../../kernel/index.ts'
import type { Definition } from '../language/definition.ts'
import { type Finding, type Path, showPath } from './fault.ts'

type Said = { readonly name: Phrase; readonly path: Path }

const list = (path: Path, items: readonly { readonly name: Phrase }[]): Said[] =>
  items.map(({ name }, at) => ({ name, path: [...path, at, 'name'] }))

/** Two things beside each other that nobody who reads them can tell apart. */
export const sameWordsFindings = ({ form, variants, steps, decision }: Definition): Finding[] =>
  [
    ...variants.map(({ values }, at) => list(['variants', at, 'values'], values)),
    ...form.flatMap(({ fields }, at) =>
      fields.map(({ options = [] }, within) => list(['form', at, 'fields', within, 'options'], options)),
    ),
    list(['steps', 'table'], steps.table),
    list(['decision', 'refusals'], decision.refusals),
  ].flatMap(said =>
    said.flatMap(({ name, path }, at): Finding[] => {
      const earlier = said.slice(0, at).find(other => other.name.id === name.id || other.name.en === name.en)
      return earlier === undefined
        ? []
        : [{ code: 'same-words', path, values: { first: showPath(earlier.path) } }]
    }),
  )
