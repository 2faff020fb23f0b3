import { ParseError } from '@marcbachmann/cel-js'
import { environmentOf } from '../expressions/environment.ts'
import { type Reads, readsOf } from '../expressions/reads.ts'
import { isSafePattern } from '../expressions/safe-pattern.ts'
import { type Scope, scopeOf } from '../expressions/scope.ts'
import type { Definition } from '../language/definition.ts'
import { didYouMean } from './did-you-mean.ts'
import type { Finding } from './fault.ts'
import { kindFindingsOf } from './kind-findings.ts'
import { type Site, sitesOf } from './sites.ts'

/** Everything about expressions that can be told without evaluating them. */
export const expressionFindings = (definition: Definition): Finding[] => {
  const scopes = { case: scopeOf(definition), document: scopeOf(definition, 'document') }
  const environments = { case: environmentOf(scopes.case), document: environmentOf(scopes.document) }
  const kindFindings = kindFindingsOf(definition)
  return sitesOf(definition).flatMap(site => {
    const environment = environments[site.part]
    const checked = environment.check(site.text)
    if (checked.error instanceof ParseError) {
      const { summary, range } = checked.error
      return [
        {
          code: 'expression-syntax',
          path: site.path,
          offset: range?.start ?? 0,
          values: { detail: summary },
        },
      ]
    }
    const reads = readsOf(environment.parse(site.text).ast)
    const named = nameFindings(definition, site, reads, scopes[site.part])
    return [
      // An unknown name has no type; what the evaluator says of it would repeat the fault in other words.
      ...(named.length > 0 ? named : kindFindings(site)),
      ...numberFindings(site, reads),
      ...patternFindings(site, reads),
      ...choiceFindings(definition, site, reads),
    ]
  })
}

const nameFindings = (definition: Definition, site: Site, reads: Reads, scope: Scope): Finding[] => {
  const pageOf = new Map(
    definition.form.flatMap((page, at) => page.fields.map(field => [field.id, at] as const)),
  )
  const unknownRoots = reads.roots.filter(({ root }) => root !== 'today' && scope[root] === undefined)
  return [
    ...unknownRoots.map(({ root, offset }) =>
      unknown(site, root, offset, root, [...Object.keys(scope), 'today']),
    ),
    ...reads.names.flatMap(({ root, name, offset }): Finding[] => {
      const names = site.beforeVariant && root === 'variant' ? {} : scope[root]
      if (names === undefined) return []
      const inside = offset + root.length + 1
      if (!Object.hasOwn(names, name))
        return [unknown(site, `${root}.${name}`, inside, name, Object.keys(names))]
      const looksAhead = root === 'answers' && site.page !== undefined && (pageOf.get(name) ?? 0) >= site.page
      return looksAhead ? [{ code: 'looks-ahead', path: site.path, offset: inside, values: { name } }] : []
    }),
  ]
}

const unknown = (
  site: Site,
  name: string,
  offset: number,
  word: string,
  known: readonly string[],
): Finding => ({
  code: 'unknown-name',
  path: site.path,
  offset,
  values: { name, hint: didYouMean(word, known) },
})

/** A bare number, or a day written out, is a figure whose source nobody can look up. */
const numberFindings = (site: Site, reads: Reads): Finding[] =>
  reads.numbers.map(({ value, offset }) => ({
    code: 'number-without-source',
    path: site.path,
    offset,
    values: { number: value },
  }))

/** A pattern that could keep the server busy with one answer. */
const patternFindings = (site: Site, reads: Reads): Finding[] =>
  reads.patterns
    .filter(({ pattern }) => pattern === null || !isSafePattern(pattern))
    .map(({ offset }) => ({ code: 'unsafe-pattern', path: site.path, offset }))

/** A text compared with a question or variant that can never give it. */
const choiceFindings = (definition: Definition, site: Site, reads: Reads): Finding[] => {
  const fields = definition.form.flatMap(page => page.fields)
  return reads.choices.flatMap(({ root, name, choice, offset }) => {
    const offered =
      root === 'answers'
        ? fields.find(field => field.id === name)?.options
        : definition.variants.find(variant => root === 'variant' && variant.id === name)?.values
    if (offered === undefined || offered.some(option => option.id === choice)) return []
    const hint = didYouMean(
      choice,
      offered.map(option => option.id),
    )
    return [{ code: 'unknown-choice' as const, path: site.path, offset, values: { choice, name, hint } }]
  })
}
