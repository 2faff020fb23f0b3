import type { Words } from '../../kernel/index.ts'
import type { Status } from './application.ts'

/** Where a request stands, in a word or two that citizens and officers share. */
export const statusWords: Words<Status> = {
  submitted: { id: 'Menunggu diperiksa', en: 'Waiting to be checked' },
  'correction-asked': { id: 'Perlu diperbaiki', en: 'Correction needed' },
  complete: { id: 'Lengkap, diproses', en: 'Complete, in progress' },
  paused: { id: 'Waktu berhenti', en: 'Clock stopped' },
  granted: { id: 'Dikabulkan', en: 'Granted' },
  rejected: { id: 'Ditolak', en: 'Rejected' },
  withdrawn: { id: 'Dicabut', en: 'Withdrawn' },
  'handed-over': { id: 'Sudah diserahkan', en: 'Handed over' },
}
