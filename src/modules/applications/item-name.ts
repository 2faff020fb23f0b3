import { fill, type Phrase } from '../../kernel/index.ts'
import type { Definition } from '../catalogue/index.ts'

/** What a field or a requirement of a definition is called, by its id; the id itself where it is gone. */
export const itemName = (definition: Definition, id: string): Phrase => {
  for (const page of definition.form) {
    const field = page.fields.find(each => each.id === id)
    if (field !== undefined) return field.label ?? page.question
  }
  const requirement = definition.requirements.find(each => each.id === id)
  return requirement?.name ?? { id, en: id }
}

/** A sentence that names some of them, where it says {items}. */
export const naming = (sentence: Phrase, definition: Definition, ids: readonly string[]): Phrase => {
  const names = ids.map(id => itemName(definition, id))
  return {
    id: fill(sentence, { items: names.map(({ id }) => id).join('; ') }).id,
    en: fill(sentence, { items: names.map(({ en }) => en).join('; ') }).en,
  }
}

/** Which part of its requirement an upload is; null where the requirement has none. */
export const partName = (
  definition: Definition,
  { requirement, part }: { readonly requirement: string; readonly part: string | null },
): Phrase | null => {
  const parts = definition.requirements.find(each => each.id === requirement)?.parts
  return part === null ? null : (parts?.find(each => each.id === part)?.name ?? { id: part, en: part })
}

/** An agency of the definition, by its id. */
export const agencyName = (definition: Definition, id: string): Phrase =>
  definition.steps.agencies.find(agency => agency.id === id)?.name ?? { id, en: id }
