export { isUniqueViolation, onOneConnection, transact } from '../platform/database/index.ts'
export { type Beside, StreamMoved } from './append.ts'
export { bulk, type Past } from './bulk.ts'
export { exportFacts, UnreadableFact } from './export.ts'
export { type Follower, follower, followOnce, safeHorizon } from './follower.ts'
export { genesis, hashOf } from './hash.ts'
export { type ChainHead, journalHead } from './head.ts'
export {
  type Acted,
  type ActOptions,
  act,
  createJournal,
  type Entry,
  type Journal,
  recall,
  type Stale,
} from './journal.ts'
export { atOneMoment } from './one-moment.ts'
export { readOn, readStream } from './read.ts'
export type { Unreadable } from './read-rows.ts'
export { rebuildView } from './rebuild.ts'
export { type Columns, gatherRows, type RowChange, type Rows } from './rows.ts'
export { chainOf, type ExportedFact, ministryChain, type StreamRef, type Thing } from './stream.ts'
export { type Breach, verifyJournal } from './verify.ts'
export { updateView, type View, view } from './view.ts'
