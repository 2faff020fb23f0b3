import { fromKysely, PgBoss, type Queue, type QueuePolicy } from 'pg-boss'
import type { Store, Tx } from '../database/index.ts'
import { withMigrationLock } from '../database/migration-lock.ts'
import { countJobs, type JobCount, type JobState, lastJob } from './count-jobs.ts'
import type { Job, JobData, SendOptions } from './job.ts'

/** The jobs of one process. All processes on a store share its queues. */
export type Jobs = {
  /** Asks for work as part of a transaction: rolled back, nothing was asked. */
  send(tx: Tx, name: string, data: JobData, options?: SendOptions): Promise<void>
  /** Makes the queues known; both those who ask and those who work need them. */
  declare(jobs: readonly Job[]): Promise<void>
  /** Begins to work off what was declared. */
  work(): Promise<void>
  counts(): Promise<readonly JobCount[]>
  /** Where the job of this name is that was asked for last; null: none is remembered. */
  lastOf(name: string): Promise<JobState | null>
  /** Lets the work in hand finish for some seconds, then gives it back. */
  stop(): Promise<void>
}

export type JobsOptions = {
  /** Told of every failed try and of trouble with the store; nothing of it stops the process. */
  failed?: (fault: unknown) => void
  /** How often a worker looks for work that was asked for elsewhere. */
  pollSeconds?: number
  /** How often workers that died without a word are looked for. */
  watchSeconds?: number
}

const schema = 'jobs'
/** A worker says this often that it lives; silent, its work goes to another. Ten is the least that pg-boss allows. */
const heartbeatSeconds = 20
const stopPatience = 10_000
/** Long enough for most transactions to commit, short enough that nobody notices. */
const nudgeDelay = 30

const queueOf = (job: Job): Omit<Queue, 'name' | 'policy'> => ({
  retryLimit: job.retryLimit ?? 20,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 600,
  heartbeatSeconds,
  expireInSeconds: job.longestSeconds ?? 900,
  retentionSeconds: 365 * 86_400,
  deleteAfterSeconds: 7 * 86_400,
})

const policyOf = ({ oneInAll, oneWaiting }: Job): QueuePolicy =>
  oneInAll ? 'exclusive' : oneWaiting ? 'short' : 'standard'

/** Opens the queues; two processes that start at once on a new store make them once. */
export const openJobs = async (
  store: Pick<Store, 'db' | 'connect'>,
  options: JobsOptions = {},
): Promise<Jobs> => {
  const { failed = () => undefined, pollSeconds = 1, watchSeconds = 10 } = options
  const boss = new PgBoss({
    db: { executeSql: (text, values) => runAlone(store, text, values) },
    schema,
    registerInstance: false,
    superviseIntervalSeconds: watchSeconds,
    monitorIntervalSeconds: watchSeconds,
    flowIntervalSeconds: 3600,
  })
  boss.on('error', failed)
  // It makes its own tables; of two processes on a new store the second waits for the first.
  await withMigrationLock(store.db, () => boss.start())

  const declared = new Map<string, Job>()
  const workers = new Map<string, string>()
  const nudges = new Set<string>()
  const stopping = new AbortController()

  /** Wakes our own worker once the asking transaction has probably ended; if it has not, polling finds the job. */
  const nudge = (name: string): void => {
    const worker = workers.get(name)
    if (worker === undefined || nudges.has(name)) return
    nudges.add(name)
    setTimeout(() => {
      nudges.delete(name)
      boss.notifyWorker(worker)
    }, nudgeDelay).unref()
  }

  const workOn = async (job: Job): Promise<void> => {
    const worker = await boss.work<JobData>(
      job.name,
      { pollingIntervalSeconds: pollSeconds, localConcurrency: job.atOnce ?? 1 },
      async ([taken]) => {
        if (taken === undefined) return
        const signal = AbortSignal.any([taken.signal, stopping.signal])
        await job.handle(taken.data ?? {}, signal).catch(fault => {
          // What we broke off ourselves is no failure; it is done again.
          if (!stopping.signal.aborted)
            failed(new Error(`Job ${job.name} failed: ${String(fault)}`, { cause: fault }))
          throw fault
        })
        // Where one job was, there may be more: look again at once instead of after the pause.
        const own = workers.get(job.name)
        if (own !== undefined) boss.notifyWorker(own)
      },
    )
    workers.set(job.name, worker)
    if (job.cron !== undefined) await boss.schedule(job.name, job.cron, {}, { tz: 'UTC' })
  }

  return {
    send: async (tx, name, data, { singletonKey, startAfter } = {}) => {
      await boss.send(name, data, {
        db: fromKysely(tx),
        ...(singletonKey === undefined ? {} : { singletonKey }),
        ...(startAfter === undefined ? {} : { startAfter }),
      })
      nudge(name)
    },
    declare: async jobs => {
      for (const job of jobs) {
        if (declared.has(job.name)) throw new Error(`Two jobs are called ${job.name}`)
        declared.set(job.name, job)
        await boss.createQueue(job.name, { ...queueOf(job), policy: policyOf(job) })
        await boss.updateQueue(job.name, queueOf(job))
      }
    },
    work: async () => {
      for (const job of declared.values()) await workOn(job)
    },
    counts: () => countJobs(store.db),
    lastOf: name => lastJob(store.db, name),
    stop: async () => {
      stopping.abort()
      await boss.stop({ graceful: true, timeout: stopPatience })
    },
  }
}

/**
 * pg-boss sends whole transactions as one text. When one fails halfway the connection is left inside it, so it is
 * thrown away and not given to the next in line.
 */
const runAlone = async (
  { connect }: Pick<Store, 'connect'>,
  text: string,
  values?: unknown[],
): Promise<{ rows: unknown[] }> => {
  const client = await connect()
  try {
    const result = await client.query(text, values)
    client.release()
    return result
  } catch (fault) {
    client.release(true)
    throw fault
  }
}
