import { isKnownValue, knownValues } from '../known-values.ts'
import type { Definition } from '../language/definition.ts'
import { didYouMean } from './did-you-mean.ts'
import type { Finding, Path } from './fault.ts'
import { walk } from './walk.ts'

/** Names that point at something else in the file: sources, figures in sentences, known values of the person. */
export const referenceFindings = (definition: Definition): Finding[] => [
  ...sourceFindings(definition),
  ...placeholderFindings(definition),
  ...knownValueFindings(definition),
]

const sourceFindings = (definition: Definition): Finding[] => {
  const known = definition.legalBasis.map(basis => basis.id)
  const cite = (source: string, path: Path): Finding[] =>
    known.includes(source)
      ? []
      : [{ code: 'unknown-source', path, values: { source, hint: didYouMean(source, known) } }]
  return walk(definition).flatMap(({ path, value }) => {
    const key = path.at(-1)
    if (key === 'source' && typeof value === 'string') return cite(value, path)
    if (key === 'sources' && Array.isArray(value))
      return value.flatMap((source, at) => cite(String(source), [...path, at]))
    return []
  })
}

/** `{figureId}` in a sentence. */
export const placeholder = /\{([^{}\s]+)\}/g

const placeholderFindings = (definition: Definition): Finding[] => {
  const known = definition.figures.map(figure => figure.id)
  return walk(definition).flatMap(({ path, value }) => {
    if (typeof value !== 'string' || path[0] === 'examples') return []
    return [...value.matchAll(placeholder)].flatMap(([, name = '']): Finding[] =>
      known.includes(name)
        ? []
        : [
            {
              code: 'unknown-placeholder',
              path,
              values: { placeholder: name, hint: didYouMean(name, known) },
            },
          ],
    )
  })
}

const knownValueFindings = (definition: Definition): Finding[] =>
  definition.form.flatMap((page, at) =>
    page.fields.flatMap((field, within) =>
      (['prefill', 'reuse'] as const).flatMap((key): Finding[] => {
        const name = field[key]
        if (name === undefined || (isKnownValue(name) && knownValues[name] === field.type)) return []
        const hint = didYouMean(name, Object.keys(knownValues))
        return [
          { code: 'unknown-known-value', path: ['form', at, 'fields', within, key], values: { name, hint } },
        ]
      }),
    ),
  )
