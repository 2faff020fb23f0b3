import { type Decision, type Fact, fact, refuse, type Words } from '../../kernel/index.ts'
import { isOpen } from '../catalogue/index.ts'
import type { Application } from './application.ts'

export type CancelRefused = 'no-such-application' | 'request-over' | 'not-standing'

type Cancelled = { entry: number; entryStep: string; reason: string }

/**
 * What an officer recorded by mistake at the counter no longer stands, and its step is asked for anew. What was recorded
 * after it stays: whoever mistyped a day need not record everything else again.
 */
export const cancelEntry = (
  application: Application,
  { entry, reason }: { readonly entry: number; readonly reason: string },
): Decision<Fact<'EntryCancelled', Cancelled>, CancelRefused> => {
  if (application.status === 'none') return refuse('no-such-application')
  if (!isOpen(application.status)) return refuse('request-over')
  const found = application.entries.find(({ version }) => version === entry)
  if (found === undefined) return refuse('not-standing')
  return [fact('EntryCancelled', { entry, entryStep: found.step, reason })]
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
}
