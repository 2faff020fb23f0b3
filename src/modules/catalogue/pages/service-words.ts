import { fill, type Phrase } from '../../../kernel/index.ts'
import type { Definition } from '../language/definition.ts'

const words = {
  days: { id: '{days} hari kerja sejak berkas lengkap', en: '{days} working days from a complete file' },
  oneDay: { id: '1 hari kerja sejak berkas lengkap', en: '1 working day from a complete file' },
  come: { id: 'Ya, Anda perlu datang ke perwakilan.', en: 'Yes, you need to come to the mission.' },
  stay: { id: 'Tidak, cukup lewat telepon.', en: 'No, your phone is enough.' },
} as const satisfies Record<string, Phrase>

/** How long the mission promises to take. */
export const timePhrase = ({ clock }: Definition): Phrase =>
  clock.workingDays === 1 ? words.oneDay : fill(words.days, { days: clock.workingDays })

export const attendancePhrase = ({ attendance }: Definition): Phrase =>
  attendance.needed === 'in-person' ? words.come : words.stay
