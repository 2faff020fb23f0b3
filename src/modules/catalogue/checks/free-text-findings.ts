import type { Definition } from '../language/definition.ts'
import { amountIn } from './amount-in.ts'
import type { Finding, Path } from './fault.ts'
import { isPhrase, toldRules } from './sentence-findings.ts'
import { walk } from './walk.ts'

/** What speaks of sources and figures themselves, or is run and never shown. */
const speaksOfSources = (path: Path): boolean =>
  ['legalBasis', 'figures', 'examples'].includes(String(path[0])) || path.at(-1) === 'note'

/**
 * Questions, hints, names, guidance: whatever has no place for a source of its own states no amount of time or money but
 * by a figure, `{figureId}`. An amount written out would stay when the figure changes, and nobody could look it up.
 */
export const freeTextFindings = (definition: Definition): Finding[] => {
  const sourced = new Set(toldRules(definition).map(({ path }) => path.join(' ')))
  return walk(definition).flatMap(({ path, value }): Finding[] => {
    if (!isPhrase(value) || speaksOfSources(path) || sourced.has(path.join(' '))) return []
    for (const language of ['id', 'en'] as const) {
      const amount = amountIn(value[language])
      if (amount !== null)
        return [{ code: 'amount-without-figure', path: [...path, language], values: { amount } }]
    }
    return []
  })
}
