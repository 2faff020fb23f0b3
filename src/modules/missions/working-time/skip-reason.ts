import type { Words } from '../../../kernel/index.ts'
import { closedReasons } from './closed-days.ts'

/** Why a day does not count. Where several hold, the first of this order is named. */
export const skipReasons = [...closedReasons, 'pause'] as const
export type SkipReason = (typeof skipReasons)[number]

export const skipWords: Words<SkipReason> = {
  weekend: { id: 'Libur akhir pekan', en: 'Weekend' },
  'host-holiday': { id: 'Hari libur negara setempat', en: 'Holiday of the host country' },
  'indonesian-holiday': { id: 'Hari libur Indonesia', en: 'Indonesian holiday' },
  closure: { id: 'Kantor perwakilan tutup', en: 'The mission is closed' },
  pause: { id: 'Waktu layanan sedang berhenti', en: 'The clock stood still' },
}
