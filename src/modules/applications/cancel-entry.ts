import { type Decision, type Fact, fact, type InstantText, refuse, type Words } from '../../kernel/index.ts'
import { isOpen } from '../catalogue/index.ts'
import type { Application } from './application.ts'
import type { GoesOn, ToHandOver, WaitsAgain } from './facts.ts'

export type CancelRefused =
  | 'no-such-application'
  | 'request-over'
  | 'not-standing'
  | 'answered-since'
  | 'correction-open'

type Cancelled = {
  entry: number
  entryStep: string
  reason: string
  clock?: GoesOn | WaitsAgain
  toHandOver?: ToHandOver
}

export type CancelEntry = {
  readonly entry: number
  readonly reason: string
  /** The date told now, where it was a sending; null where no clock runs yet. */
  readonly due: InstantText | null
}

/** Why this entry cannot be cancelled; null where it can. */
export const whyNotCancelled = (application: Application, entry: number): CancelRefused | null => {
  if (application.status === 'none') return 'no-such-application'
  const { entries, status } = application
  const found = entries.find(({ version }) => version === entry)
  if (found === undefined) return 'not-standing'
  // A hand-over comes after everything was decided, and nothing after it.
  if (found.handedOver !== undefined) return null
  if (!isOpen(status)) return 'request-over'
  if (found.wait === undefined) return null
  // Sendings and answers come one after another, so the last of them is cancelled first.
  const last = entries.findLast(({ wait }) => wait !== undefined)
  if (last !== found) return 'answered-since'
  return status === 'correction-asked' ? 'correction-open' : null
}

/**
 * What an officer recorded by mistake no longer stands, and its step is asked for anew. What was recorded after it stays:
 * whoever mistyped a day need not record everything else again. A sending is taken back as if it had not been, with its
 * pause, and an answer leaves the file waiting as before. After a hand-over that was none, what was granted is there to be
 * handed over.
 */
export const cancelEntry = (
  application: Application,
  { entry, reason, due }: CancelEntry,
): Decision<Fact<'EntryCancelled', Cancelled>, CancelRefused> => {
  const refused = whyNotCancelled(application, entry)
  if (refused !== null) return refuse(refused)
  const found =
    application.status === 'none' ? undefined : application.entries.find(each => each.version === entry)
  if (found === undefined) return refuse('not-standing')
  const { step: entryStep, wait, handedOver: toHandOver } = found
  if (toHandOver !== undefined) return [fact('EntryCancelled', { entry, entryStep, reason, toHandOver })]
  if (wait === undefined) return [fact('EntryCancelled', { entry, entryStep, reason })]
  const { agency: waitsFor, from, since, answer } = wait
  const clock = answer === null ? { due } : { waitsFor, from, since }
  return [fact('EntryCancelled', { entry, entryStep, reason, clock })]
}

export const cancelRefusals: Words<CancelRefused> = {
  'no-such-application': { id: 'Permohonan ini tidak ada.', en: 'There is no such application.' },
  'request-over': {
    id: 'Permohonan ini sudah diputus atau dicabut, jadi catatannya tidak dapat dibatalkan lagi.',
    en: 'This request has been decided or withdrawn, so what is recorded in it can no longer be cancelled.',
  },
  'not-standing': {
    id: 'Catatan ini sudah dibatalkan.',
    en: 'This entry has been cancelled already.',
  },
  'answered-since': {
    id: 'Sesudah catatan ini sudah dicatat jawaban atau pengiriman lain. Batalkan itu lebih dahulu.',
    en: 'An answer or another sending has been recorded after this entry. Cancel that first.',
  },
  'correction-open': {
    id: 'Permohonan ini sedang menunggu perbaikan dari pemohon. Tunggu perbaikannya, atau tarik kembali permintaannya lebih dahulu.',
    en: 'This request waits for a correction by the applicant. Wait for it, or take that request back first.',
  },
}
