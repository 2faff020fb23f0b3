import {
  type Day,
  type Decision,
  type Fact,
  fact,
  isRefusal,
  type Refusal,
  refuse,
  type Words,
} from '../../kernel/index.ts'
import type { Definition } from '../catalogue/index.ts'
import type { Application, Sent } from './application.ts'
import type { Authority, Identity, Receiver } from './facts.ts'
import { type StepRefused, stepRefusals, takeStep } from './take-step.ts'

export type HandOverRefused =
  | StepRefused
  | 'old-book-unseen'
  | 'not-to-them'
  | 'authority-unseen'
  | 'letter-ended'

type Given = {
  step: string
  day: Day
  to: Receiver
  oldBookSeen: boolean
  shown: { authority: Authority; identity: Identity } | null
  record: string
}

/** Who may receive it: a child's passport no child alone, and a grown person's no parent as such. The letter says the same. */
export const receiversOf = ({ case: { variant } }: Pick<Sent, 'case'>): readonly Receiver[] =>
  variant.person === 'child' ? ['parent', 'proxy'] : ['holder', 'proxy']

type Ended = { readonly voidedAt: string | null; readonly revokedAt: string | null }

/** Where the letter was cancelled or revoked, the book is given only by somebody who knows and says so. */
export const heedLetter = (
  letter: Ended | null,
  isGivenAllTheSame: boolean,
): Refusal<'letter-ended'> | undefined => {
  const isStanding = letter === null || (letter.voidedAt === null && letter.revokedAt === null)
  return isStanding || isGivenAllTheSame ? undefined : refuse('letter-ended')
}

/**
 * The new book, or the letter, is given out on record. `needsOldBook`: the old one must be seen, so that it can be
 * cancelled; a lost one cannot be. Whoever is not the holder shows by which paper they may receive it, and who they are.
 */
export const handOver = (
  application: Application,
  definition: Definition,
  { needsOldBook, ...given }: Given & { readonly needsOldBook: boolean },
): Decision<Fact<'HandedOver', Given>, HandOverRefused> => {
  const taken = takeStep(application, definition, given.step, 'hand-over')
  if (isRefusal(taken)) return taken
  if (needsOldBook && !given.oldBookSeen) return refuse('old-book-unseen')
  if (application.status === 'none' || !receiversOf(application).includes(given.to))
    return refuse('not-to-them')
  if (given.to !== 'holder' && given.shown === null) return refuse('authority-unseen')
  return [fact('HandedOver', given)]
}

export const handOverRefusals: Words<HandOverRefused> = {
  ...stepRefusals,
  'not-to-them': {
    id: 'Paspor anak diterima orang tua atau wakil dengan surat kuasa; paspor orang dewasa, pemegangnya sendiri atau wakilnya.',
    en: "A child's passport is received by a parent or a proxy; a grown person's, by the holder or a proxy.",
  },
  'authority-unseen': {
    id: 'Lihat dulu surat kuasa atau bukti hubungan penerima, dan identitasnya.',
    en: 'See the power of attorney or the proof of relation first, and who the receiver is.',
  },
  'letter-ended': {
    id: 'Surat untuk permohonan ini sudah dibatalkan atau dicabut. Jangan serahkan paspornya sebelum sebabnya jelas.',
    en: 'The letter for this request was cancelled or revoked. Do not hand the passport over until it is clear why.',
  },
  'old-book-unseen': {
    id: 'Lihat dulu paspor lama sebelum menyerahkan yang baru.',
    en: 'See the old passport before you give the new one.',
  },
}
