import { type Decision, type Fact, fact, type InstantText, refuse, type Words } from '../../kernel/index.ts'
import type { Application } from './application.ts'
import type { Resumed } from './facts.ts'

export type TakeBackRefused = 'no-correction-asked'

export type TakeBack = {
  /** A record, where the officer says why. */
  readonly reason: string | null
  /** When she last sent the request, or a correction of it. */
  readonly sentAt: InstantText
  /** The date told now; null where no clock runs yet. */
  readonly due: InstantText | null
}

/** What was asked by mistake is no longer asked: the request stands where it stood before, and its clock goes on. */
export const takeBackCorrection = (
  application: Application,
  { reason, sentAt, due }: TakeBack,
): Decision<Fact<'CorrectionTakenBack', TakeBack & Resumed>, TakeBackRefused> => {
  if (application.status !== 'correction-asked') return refuse('no-correction-asked')
  return [fact('CorrectionTakenBack', { reason, sentAt, due, askedAt: application.since })]
}

export const takeBackRefusals: Words<TakeBackRefused> = {
  'no-correction-asked': {
    id: 'Tidak ada permintaan perbaikan yang masih menunggu pemohon.',
    en: 'No correction request is waiting for the applicant any more.',
  },
}
