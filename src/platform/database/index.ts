export {
  type Db,
  type OpenOptions,
  openDatabase,
  projectRoot,
  type Store,
  type StoreSettings,
  type Tx,
} from './open-database.ts'
export { isPgError, isSerializationFailure, isStoreUnreachable, isUniqueViolation } from './store-errors.ts'
