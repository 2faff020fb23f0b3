import { dayAt, fill, type Phrase, showDay } from '../../../../kernel/index.ts'
import type { Provenance } from '../../records.ts'

const words = {
  signIn: { id: 'Dari akun yang Anda pakai untuk masuk.', en: 'From the account you signed in with.' },
  handedOver: {
    id: 'Dari penyerahan paspor Anda, dicatat petugas hari {at}.',
    en: 'From the hand-over of your passport, recorded by an officer on {at}.',
  },
  reported: { id: 'Dari permohonan Anda hari {at}.', en: 'From your earlier request of {at}.' },
  verified: {
    id: 'Dari permohonan Anda, sudah diperiksa petugas hari {at}.',
    en: 'From your earlier request, checked by an officer on {at}.',
  },
} as const satisfies Record<string, Phrase>

/** Why an answer is already filled in, and when by the mission's clock; nothing where she typed it. */
export const answerSource = (provenance: Provenance | undefined, zone: string): Phrase | undefined => {
  if (provenance === undefined) return undefined
  if (provenance.source === 'sign-in') return words.signIn
  const { verifiedAt, reportedAt } = provenance
  const at = verifiedAt ?? reportedAt
  const isHandedOver = provenance.source.startsWith('hand-over-')
  const phrase = isHandedOver ? words.handedOver : verifiedAt === null ? words.reported : words.verified
  return {
    id: fill(phrase, { at: showDay(dayAt(at, zone), 'id') }).id,
    en: fill(phrase, { at: showDay(dayAt(at, zone), 'en') }).en,
  }
}
