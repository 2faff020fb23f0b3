import type { Phrase } from '../../../kernel/index.ts'
import type { Definition } from '../language/definition.ts'
import type { Finding, Path } from './fault.ts'

const endsFirst: Phrase = {
  id: 'validTo tidak boleh sebelum validFrom.',
  en: 'validTo may not be before validFrom.',
}

type Span = { readonly validFrom: string; readonly validTo?: string | undefined }

const spanFindings = ({ validFrom, validTo }: Span, path: Path): Finding[] =>
  validTo === undefined || validTo >= validFrom
    ? []
    : [{ code: 'wrong-schema', path: [...path, 'validTo'], values: { detail: endsFirst } }]

/** Whatever ends before it begins. */
export const validityFindings = (definition: Definition): Finding[] => [
  ...spanFindings(definition, []),
  ...definition.tariff.parts.flatMap((part, at) =>
    part.lines.flatMap((line, within) => spanFindings(line, ['tariff', 'parts', at, 'lines', within])),
  ),
]
