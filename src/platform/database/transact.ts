import { CompiledQuery, type DatabaseConnection, type Kysely, type QueryExecutorProvider } from 'kysely'
import { isInFailedTransaction } from './store-errors.ts'

/** One connection. What is asked of it at the same moment goes out together and is answered in that order. */
export type One = QueryExecutorProvider & Pick<Kysely<unknown>, 'executeQuery'>
/** One connection with a transaction open: all that is asked of it stands or falls together. */
export type Tx = One & { readonly isTransaction: true }

type Asked = Parameters<One['executeQuery']>[0]

const givenBack = 'Asked of a connection that was given back'

const oneOf = (db: One, connection: DatabaseConnection, isOver: () => boolean): Tx => {
  const executor = db.getExecutor().withConnectionProvider({
    provideConnection: async consumer => {
      if (isOver()) throw new Error(givenBack)
      return consumer(connection)
    },
  })
  return {
    isTransaction: true,
    getExecutor: () => executor,
    executeQuery: <R>(query: Asked) =>
      executor.executeQuery<R>(('compile' in query ? query.compile() : query) as CompiledQuery<R>),
  }
}

const begin = CompiledQuery.raw('begin')
const commit = CompiledQuery.raw('commit')
const rollback = CompiledQuery.raw('rollback')

/** Several reads on one connection, for `Promise.all`: one way there and back instead of one each. */
export const onOneConnection = <T>(db: One, work: (one: One) => Promise<T>): Promise<T> =>
  db.getExecutor().provideConnection(async connection => {
    let isOver = false
    try {
      return await work(oneOf(db, connection, () => isOver))
    } finally {
      isOver = true
    }
  })

/**
 * `begin` goes out together with what is selected first: were the transaction not opened, a select would leave no
 * fact and no record behind. All else waits, in its order, until the server has said that it is open, and is not asked
 * where it is over by then.
 */
const startTransaction = (connection: DatabaseConnection, isOver: () => boolean) => {
  let isOpen = false
  let isSelecting = true
  let first: unknown
  const begun = connection.executeQuery(begin).then(() => {
    isOpen = true
  })
  // Told by whatever waits for it, the end of the transaction at the latest.
  begun.catch(() => undefined)
  const opening: DatabaseConnection = {
    executeQuery: async query => {
      isSelecting &&= /^\s*select\b/i.test(query.sql)
      if (!isOpen && !isSelecting) await begun
      if (isOver()) throw new Error(givenBack)
      return connection.executeQuery<never>(query).catch(fault => {
        first ??= fault
        throw fault
      })
    },
    streamQuery: (...asked) => connection.streamQuery(...asked),
  }
  return { begun, opening, first: () => first }
}

/**
 * A transaction at the default isolation, read committed. Statements that do not wait for each other's answers may be
 * asked at once, with `Promise.all`: they are done in the order they were asked in. Kysely's own transaction lets each
 * wait for the one before it, and every wait is a way to the server and back.
 */
export const transact = <T>(db: One, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.getExecutor().provideConnection(async connection => {
    let isOver = false
    const { begun, opening, first } = startTransaction(connection, () => isOver)
    try {
      const done = await work(oneOf(db, opening, () => isOver))
      await begun
      isOver = true
      const { rows } = await connection.executeQuery<{ command: string }>(commit)
      // The server ends a transaction in which a statement failed with this word, whatever it was asked.
      if (rows[0]?.command === 'ROLLBACK')
        throw new Error('A statement of the transaction had failed', { cause: first() })
      return done
    } catch (fault) {
      if (!isOver) {
        isOver = true
        // Where even that fails, the connection is given up, and the server rolls back by itself.
        await connection.executeQuery(rollback).catch(() => undefined)
      }
      // Statements behind a failed one are told only that one before them failed: whoever sees that first, tells why.
      throw isInFailedTransaction(fault) ? (first() ?? fault) : fault
    }
  })
