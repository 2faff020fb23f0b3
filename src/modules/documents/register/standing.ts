import type { Tone } from '../../../design/index.ts'
import type { Words } from '../../../kernel/index.ts'
import type { DocumentRow } from '../find-document.ts'

/** How a numbered document stands, as its register shows it. */
export type Standing = 'valid' | 'being-made' | 'failing' | 'void' | 'revoked'

export const standingOf = ({ voidedAt, revokedAt, file, failure }: DocumentRow): Standing => {
  if (voidedAt !== null) return 'void'
  if (revokedAt !== null) return 'revoked'
  if (file !== null) return 'valid'
  return failure === null ? 'being-made' : 'failing'
}

export const standingWords: Words<Standing> = {
  valid: { id: 'Berlaku', en: 'Valid' },
  'being-made': { id: 'Sedang dibuat', en: 'Being made' },
  failing: { id: 'Gagal dibuat, dicoba lagi', en: 'Failed, being tried again' },
  void: { id: 'Batal', en: 'Void' },
  revoked: { id: 'Dicabut', en: 'Revoked' },
}

export const standingTones: Readonly<Record<Standing, Tone>> = {
  valid: 'positive',
  'being-made': 'info',
  failing: 'warning',
  void: 'neutral',
  revoked: 'negative',
}
