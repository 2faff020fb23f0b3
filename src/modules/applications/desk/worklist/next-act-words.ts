import { type RawBuilder, sql } from 'kysely'
import type { Words } from '../../../../kernel/index.ts'
import type { NextAct } from '../../next-steps.ts'

/** What a list may be narrowed to; each act in the words of what the request is ready for. */
export const nextActWords: Words<NextAct> = {
  'declare-complete': { id: 'Periksa kelengkapan', en: 'Check that it is complete' },
  payment: { id: 'Pembayaran', en: 'Payment' },
  attendance: { id: 'Kedatangan', en: 'Attendance' },
  biometrics: { id: 'Foto dan sidik jari', en: 'Photo and fingerprints' },
  interview: { id: 'Wawancara', en: 'Interview' },
  'send-out': { id: 'Kirim ke instansi lain', en: 'Send to another agency' },
  'answer-in': { id: 'Jawaban instansi lain', en: 'Answer of another agency' },
  decide: { id: 'Siap diputuskan', en: 'Ready to decide' },
  'hand-over': { id: 'Penyerahan', en: 'Hand-over' },
}

/** The condition on `applications.files as f` that such an act comes next. Written out, so that a partial index fits. */
export const nextIs = (act: NextAct): RawBuilder<boolean> => sql<boolean>`${sql.lit(act)} = any(f.next)`
