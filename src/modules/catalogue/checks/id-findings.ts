import type { Definition } from '../language/definition.ts'
import { type Finding, type Path, showPath } from './fault.ts'

type Named = { readonly id: string; readonly path: Path }

const list = (path: Path, items: readonly { readonly id: string }[]): Named[] =>
  items.map(({ id }, at) => ({ id, path: [...path, at, 'id'] }))

/** Names that must be different from each other. */
export const idFindings = (definition: Definition): Finding[] => {
  const { form, variants, requirements, tariff, steps, issues } = definition
  const groups: Named[][] = [
    list(['legalBasis'], definition.legalBasis),
    list(['figures'], definition.figures),
    list(['variants'], variants),
    ...variants.map((variant, at) => list(['variants', at, 'values'], variant.values)),
    list(['form'], form),
    form.flatMap((page, at) => list(['form', at, 'fields'], page.fields)),
    ...form.flatMap((page, at) =>
      page.fields.map((field, within) =>
        list(['form', at, 'fields', within, 'options'], field.options ?? []),
      ),
    ),
    list(['requirements'], requirements),
    ...requirements.map(({ parts = [] }, at) => list(['requirements', at, 'parts'], parts)),
    list(['tariff', 'parts'], tariff.parts),
    ...tariff.parts.map((part, at) => list(['tariff', 'parts', at, 'lines'], part.lines)),
    list(['steps', 'agencies'], steps.agencies),
    list(['steps', 'table'], steps.table),
    list(['decision', 'refusals'], definition.decision.refusals),
    list(['issues', 'fields'], issues?.fields ?? []),
    (issues?.fields ?? []).flatMap(({ number }, at) =>
      number === undefined ? [] : [{ id: String(number), path: ['issues', 'fields', at, 'number'] }],
    ),
    definition.precededBy.map((id, at) => ({ id, path: ['precededBy', at] })),
    definition.examples.map(({ name }, at) => ({ id: name, path: ['examples', at, 'name'] })),
  ]
  return groups.flatMap(duplicates)
}

const duplicates = (named: readonly Named[]): Finding[] =>
  named.flatMap(({ id, path }, at): Finding[] => {
    const first = named.findIndex(other => other.id === id)
    const earlier = named[first]
    return first === at || earlier === undefined
      ? []
      : [{ code: 'duplicate-id', path, values: { id, first: showPath(earlier.path) } }]
  })
