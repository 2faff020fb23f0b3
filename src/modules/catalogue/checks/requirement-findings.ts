import type { Phrase } from '../../../kernel/index.ts'
import type { Definition } from '../language/definition.ts'
import type { Finding } from './fault.ts'

const noWords: Phrase = {
  id: 'neededFor harus ada bila requiredWhen ada, dan hanya di sana.',
  en: 'neededFor goes with requiredWhen, and only there.',
}

/** Documents that are asked for twice under different names, or without words for when they are needed. */
export const requirementFindings = (definition: Definition): Finding[] => [
  ...askedTwice(definition),
  ...definition.requirements.flatMap(({ requiredWhen, neededFor }, at): Finding[] =>
    (requiredWhen === undefined) === (neededFor === undefined)
      ? []
      : [{ code: 'wrong-schema', path: ['requirements', at], values: { detail: noWords } }],
  ),
]

const askedTwice = ({ requirements }: Definition): Finding[] =>
  requirements.flatMap((requirement, at): Finding[] => {
    const sameName = (other: typeof requirement) =>
      other.id !== requirement.id &&
      (['id', 'en'] as const).some(
        locale => other.name[locale].toLowerCase() === requirement.name[locale].toLowerCase(),
      )
    const other = requirements.slice(0, at).find(sameName)
    return other === undefined
      ? []
      : [{ code: 'requirement-twice', path: ['requirements', at, 'name'], values: { other: other.id } }]
  })
