import type { Phrase } from '../../kernel/index.ts'
import type { FileKind } from './language/requirement.ts'

const mediaTypes = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  heic: 'image/heic',
  pdf: 'application/pdf',
} as const satisfies Record<FileKind, string>

type Accepted = {
  readonly types: readonly (typeof mediaTypes)[FileKind][]
  /** As an HTML file chooser reads it. */
  readonly chooser: string
  readonly words: Phrase
}

const photo: Phrase = { id: 'foto ({kinds})', en: 'a photo ({kinds})' }

/** The kinds of file that a requirement takes: for the intake, for the chooser, and for people. */
export const accepted = (kinds: readonly FileKind[]): Accepted => {
  const pictures = kinds.filter(kind => kind !== 'pdf').map(kind => kind.toUpperCase())
  const words = (locale: 'id' | 'en'): string =>
    [
      ...(pictures.length === 0 ? [] : [photo[locale].replace('{kinds}', pictures.join(', '))]),
      ...(kinds.includes('pdf') ? [locale === 'id' ? 'PDF' : 'a PDF'] : []),
    ].join(locale === 'id' ? ' atau ' : ' or ')
  return {
    types: kinds.map(kind => mediaTypes[kind]),
    chooser: [...kinds.map(kind => mediaTypes[kind]), ...(kinds.includes('heic') ? ['.heic'] : [])].join(','),
    words: { id: words('id'), en: words('en') },
  }
}
