import type { Phrase } from '../../../kernel/index.ts'
import type { Definition } from '../language/definition.ts'
import type { Finding, Path } from './fault.ts'
import { placeholder } from './reference-findings.ts'
import { walk } from './walk.ts'

/** What sentences say of figures: the same ones in both languages, and none that nobody can look up. */
export const sentenceFindings = (definition: Definition): Finding[] => [
  ...toldInOneLanguage(definition),
  ...figuresFromNowhere(definition),
]

export const isPhrase = (value: unknown): value is Phrase =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  'en' in value &&
  typeof value.id === 'string' &&
  typeof value.en === 'string'

const figuresIn = (sentence: string): string[] =>
  [...new Set([...sentence.matchAll(placeholder)].map(([, name = '']) => name))].sort()

const toldInOneLanguage = (definition: Definition): Finding[] =>
  walk(definition).flatMap(({ path, value }): Finding[] => {
    if (!isPhrase(value) || path[0] === 'examples') return []
    const [id, en] = [figuresIn(value.id), figuresIn(value.en)]
    const lacking = id.find(name => !en.includes(name)) ?? en.find(name => !id.includes(name))
    if (lacking === undefined) return []
    const language = id.includes(lacking) ? 'en' : 'id'
    return [{ code: 'figure-in-one-language', path: [...path, language], values: { figure: lacking } }]
  })

type Told = { readonly path: Path; readonly phrase: Phrase; readonly isSourced: boolean }

/** Sentences that tell a rule, each with whether they name whose rule it is. */
export const toldRules = ({ form, standard, decision }: Definition): Told[] => [
  ...form.flatMap((page, at) =>
    page.fields.flatMap((field, within) =>
      field.checks.map((check, nth) => ({
        path: ['form', at, 'fields', within, 'checks', nth, 'message'],
        phrase: check.message,
        isSourced: check.source !== undefined,
      })),
    ),
  ),
  ...(['delivery', 'management'] as const).flatMap(half =>
    Object.entries(standard[half]).map(([id, { text, sources }]) => ({
      path: ['standard', half, id, 'text'],
      phrase: text,
      isSourced: sources.length > 0,
    })),
  ),
  ...(['afterGrant', 'objection'] as const).flatMap(id => {
    const told = decision[id]
    return told === undefined
      ? []
      : [{ path: ['decision', id, 'text'], phrase: told.text, isSourced: told.sources.length > 0 }]
  }),
  ...decision.refusals.map((refusal, at) => ({
    path: ['decision', 'refusals', at, 'explanation'],
    phrase: refusal.explanation,
    isSourced: refusal.source !== undefined,
  })),
]

/** A number that stands as a word of its own, or an amount; not the 4 in SP4N. */
const bareNumber = /(?:^|[\s("]|Rp|US\$)\d/

const figuresFromNowhere = (definition: Definition): Finding[] =>
  toldRules(definition).flatMap(({ path, phrase, isSourced }): Finding[] =>
    isSourced || !(bareNumber.test(phrase.id) || bareNumber.test(phrase.en))
      ? []
      : [
          {
            code: 'figure-without-source',
            path,
            values: { key: path.at(-1) === 'text' ? 'sources' : 'source' },
          },
        ],
  )
