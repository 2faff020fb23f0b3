import type { Tone } from '../../../design/index.ts'
import type { Status } from '../application.ts'

/** Colours only repeat what the word says. */
export const statusTone: Readonly<Record<Status, Tone>> = {
  submitted: 'info',
  complete: 'info',
  'correction-asked': 'warning',
  paused: 'warning',
  granted: 'positive',
  'handed-over': 'neutral',
  rejected: 'negative',
  withdrawn: 'neutral',
}
