import type { Phrase, Words } from '../../kernel/index.ts'

export type Confidence = 'stated' | 'inferred'
export type Coverage = 'full' | 'partial'

export const bases = ['named', 'seat', 'accredited', 'via-region', 'region-reading', 'remainder'] as const
/** Why we say that an office serves a place. */
export type Basis = (typeof bases)[number]

/** That one office serves one place, and how we know. */
export type Area = {
  readonly mission: string
  readonly country: string
  /** ISO 3166-2; null: the whole country or territory. */
  readonly subdivision: string | null
  readonly coverage: Coverage
  /** The part it serves, or the region the source names. */
  readonly detail: Phrase | null
  readonly confidence: Confidence
  readonly basis: Basis
  readonly sources: readonly string[]
}

export const basisWords: Words<Basis> = {
  named: {
    id: 'Daftar wilayah kerja menyebut daerah ini untuk kantor tersebut.',
    en: 'The list of consular areas names this place for that office.',
  },
  seat: { id: 'Kantor tersebut berada di sini.', en: 'That office stands here.' },
  accredited: {
    id: 'Kantor tersebut ditugaskan juga untuk negara ini.',
    en: 'That office is accredited to this country too.',
  },
  'via-region': {
    id: 'Sumber menyebut kawasan yang mencakup daerah ini.',
    en: 'The source names a region that contains this place.',
  },
  'region-reading': {
    id: 'Sumber hanya menyebut kawasan secara umum, tanpa batas yang jelas. Kami menafsirkan bahwa daerah ini termasuk.',
    en: 'The source names a region only roughly, without its borders. We read it as containing this place.',
  },
  remainder: {
    id: 'Tidak ada kantor lain yang menyebut daerah ini, jadi kami anggap kedutaan besar yang melayani.',
    en: 'No other office claims this place, so we take it that the embassy serves it.',
  },
}
