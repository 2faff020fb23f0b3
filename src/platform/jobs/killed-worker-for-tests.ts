import { openDatabase } from '../database/index.ts'
import { openJobs } from './index.ts'

/** A worker that takes a job and never ends it; its test kills it in the middle. */
const [url = '', data = ''] = process.argv.slice(2)
const jobs = await openJobs(await openDatabase({ databaseUrl: url, data }))
const handle = () => {
  process.stdout.write('handling\n')
  return new Promise<void>(() => undefined)
}
await jobs.declare([{ name: 'write-letter', handle }])
await jobs.work()
