import { type RawBuilder, sql } from 'kysely'
import type { Words } from '../../../../kernel/index.ts'
import type { Status } from '../../application.ts'
import { statusWords } from '../../status-words.ts'
import { closedRank, toFetchRank } from '../../views/files.ts'

/**
 * What a list may be narrowed to: where requests stand. What was granted is two things at a desk: still to be fetched,
 * or ended with the grant, as a report of residence is.
 */
export type WorkState = Status | 'granted-for-good'

/** States in which somebody still has something to do. */
export const openStates = ['complete', 'submitted', 'granted', 'correction-asked', 'paused'] as const

export const isOpenState = (state: WorkState): boolean => openStates.some(each => each === state)

export const workStateWords: Words<WorkState> = {
  submitted: statusWords.submitted,
  'correction-asked': statusWords['correction-asked'],
  complete: statusWords.complete,
  paused: statusWords.paused,
  granted: { id: 'Dikabulkan, belum diambil', en: 'Granted, not yet fetched' },
  'granted-for-good': { id: 'Dikabulkan, selesai', en: 'Granted, finished' },
  rejected: statusWords.rejected,
  withdrawn: statusWords.withdrawn,
  'handed-over': statusWords['handed-over'],
}

export const isWorkState = (text: string): text is WorkState => Object.hasOwn(workStateWords, text)

/**
 * The condition on `applications.files as f`; what is to be fetched by its rank, which an index finds among the many
 * ended. Written out, since how many there are depends on the state: each has a plan that is made once.
 */
export const stateIs = (state: WorkState): RawBuilder<boolean> => {
  if (state === 'granted') return sql`f.rank = ${sql.lit(toFetchRank)}`
  if (state === 'granted-for-good') return sql`f.status = 'granted' and f.rank = ${sql.lit(closedRank)}`
  return sql`f.status = ${sql.lit(state)}`
}
