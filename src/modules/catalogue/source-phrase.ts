import type { Phrase } from '../../kernel/index.ts'
import type { Definition } from './language/definition.ts'

/** What is said of a sentence or figure that nobody has compared with the official text. */
export const unverifiedPhrase: Phrase = {
  id: 'Belum dicocokkan dengan naskah resmi.',
  en: 'Not yet compared with the official text.',
}

/** Who says so, and that nobody has compared it with the official text where nobody has. */
export const sourcePhrase = (
  { legalBasis }: Definition,
  { source, verified }: { readonly source: string; readonly verified: boolean },
): Phrase => {
  const title = legalBasis.find(basis => basis.id === source)?.title ?? { id: source, en: source }
  return {
    id: `Sumber: ${title.id}.${verified ? '' : ` ${unverifiedPhrase.id}`}`,
    en: `Source: ${title.en}.${verified ? '' : ` ${unverifiedPhrase.en}`}`,
  }
}
