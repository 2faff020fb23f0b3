import type { Phrase } from '../../../kernel/index.ts'
import type { Definition } from '../language/definition.ts'
import type { Finding } from './fault.ts'

const noWords: Phrase = {
  id: 'neededFor harus ada bila requiredWhen ada, dan hanya di sana.',
  en: 'neededFor goes with requiredWhen, and only there.',
}

const noParts: Phrase = {
  id: 'atLeast hanya dipakai bersama parts.',
  en: 'atLeast goes with parts only.',
}

const tooFewParts: Phrase = {
  id: 'atLeast lebih besar daripada banyaknya parts.',
  en: 'atLeast asks for more than there are parts.',
}

/** Documents that are asked for twice under different names, without words for when they are needed, or in more parts than there are. */
export const requirementFindings = (definition: Definition): Finding[] => [
  ...askedTwice(definition),
  ...definition.requirements.flatMap(({ requiredWhen, neededFor }, at): Finding[] =>
    (requiredWhen === undefined) === (neededFor === undefined)
      ? []
      : [{ code: 'wrong-schema', path: ['requirements', at], values: { detail: noWords } }],
  ),
  ...definition.requirements.flatMap(({ parts, atLeast }, at): Finding[] => {
    if (atLeast === undefined || (parts !== undefined && atLeast <= parts.length)) return []
    const detail = parts === undefined ? noParts : tooFewParts
    return [{ code: 'wrong-schema', path: ['requirements', at, 'atLeast'], values: { detail } }]
  }),
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
