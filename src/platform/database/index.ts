export { claimStore, findStoreKind, type StoreKind } from './claim-store.ts'
export { noStoreIn } from './embedded/data-folder.ts'
export { type Applied, type MayMigrate, migrate } from './migrate.ts'
export {
  type Db,
  type OpenOptions,
  openDatabase,
  projectRoot,
  type Store,
  type StoreSettings,
} from './open-database.ts'
export type { MigrationSource } from './read-migrations.ts'
export {
  isDeadlock,
  isLockTimeout,
  isPgError,
  isSerializationFailure,
  isStoreUnreachable,
  isUniqueViolation,
} from './store-errors.ts'
export { type One, onOneConnection, type Tx, transact } from './transact.ts'
