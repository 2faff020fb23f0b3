import { dayAt, fill, type Phrase, showDay } from '../../../../kernel/index.ts'
import type { Provenance } from '../../records.ts'

const words = {
  signIn: { id: 'Dari akun yang Anda pakai untuk masuk.', en: 'From the account you signed in with.' },
  reported: { id: 'Dari permohonan Anda, {day}.', en: 'From your earlier request, {day}.' },
  verified: {
    id: 'Dari permohonan Anda, sudah diperiksa petugas {day}.',
    en: 'From your earlier request, checked by an officer on {day}.',
  },
} as const satisfies Record<string, Phrase>

/** Why an answer is already filled in; nothing where she typed it. */
export const answerSource = (provenance: Provenance | undefined): Phrase | undefined => {
  if (provenance === undefined) return undefined
  if (provenance.source === 'sign-in') return words.signIn
  const { verifiedAt, reportedAt } = provenance
  const day = dayAt(verifiedAt ?? reportedAt, 'UTC')
  const phrase = verifiedAt === null ? words.reported : words.verified
  return {
    id: fill(phrase, { day: showDay(day, 'id') }).id,
    en: fill(phrase, { day: showDay(day, 'en') }).en,
  }
}
